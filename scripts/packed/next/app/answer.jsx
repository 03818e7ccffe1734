'use client';
import { course, panel, sentence, seriesOf } from 'police-indicators';
import { victimSatisfaction } from 'police-indicators/catalogue';
import { rows } from 'police-indicators/data/illustrative-satisfaction';
import { useEffect, useState } from 'react';

/** What the browser finds, once it is what the server found. */
export function Answer({ expected }) {
  const [said, setSaid] = useState('reckoning');
  useEffect(() => {
    const found = sentence(course(seriesOf(panel(victimSatisfaction, rows), 'shropshire')));
    setSaid(found === expected ? found : `${found} and not ${expected}!`);
  }, [expected]);
  return <p>{said}</p>;
}
