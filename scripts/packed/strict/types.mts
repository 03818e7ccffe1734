// A specification is one in the words of vega-embed: no cast.
import type { ChartSpec } from 'police-indicators/chart';
import type { VisualizationSpec } from 'vega-embed';

export const accepted = (picture: ChartSpec): VisualizationSpec => picture;
