// What a server does: draws a picture, or says which package it takes.
import { course, isIndicatorError, seriesFrom } from 'police-indicators';
import { chartOf } from 'police-indicators/chart';
import { svgFrom } from 'police-indicators/node';

const counts = Array.from({ length: 36 }, (_, at) => (at < 24 ? 90 : 120) + ((at * 7) % 11));
try {
  const svg = await svgFrom(chartOf(course(seriesFrom(counts, { start: '2019-04' }))));
  console.log(svg.slice(0, 15));
} catch (error) {
  if (!isIndicatorError(error)) throw error;
  console.log(error.code);
}
