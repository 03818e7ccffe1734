import { howManyAbove, panel } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/illustrative-satisfaction';
import { createRoot } from 'react-dom/client';
import { FindingCard } from './finding-card.tsx';

const place = document.getElementById('root');
if (place !== null)
  createRoot(place).render(
    <FindingCard
      finding={howManyAbove(panel(victimSatisfaction, rows))}
      width={Math.max(320, Math.min(640, place.clientWidth))}
    />,
  );
