// The server answers and draws; the page answers again, in the browser.
import { course, panel, sentence, seriesOf } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { chartOf } from 'police-indicators/chart';
import { rows } from 'police-indicators/data/illustrative-satisfaction';
import { svgFrom } from 'police-indicators/node';
import { Answer } from './answer.jsx';

export const dynamic = 'force-dynamic';

export default async function Page() {
  const found = course(seriesOf(panel(victimSatisfaction, rows), 'shropshire'));
  const picture = chartOf(found);
  const svg = await svgFrom(picture);
  return (
    <main>
      <Answer expected={sentence(found)} />
      <figure role="img" aria-label={picture.description} dangerouslySetInnerHTML={{ __html: svg }} />
    </main>
  );
}
