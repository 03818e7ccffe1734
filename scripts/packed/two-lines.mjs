import { course, sentence, seriesFrom } from 'police-indicators';

console.log(
  sentence(
    course(seriesFrom([81, 84, 79, 83, 80, 82, 85, 79, 81, 80, 83, 82, 78, 81], { start: '2019-04' })),
  ),
);
