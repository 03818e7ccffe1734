// Draws what the worker found, as it is, with nothing evaluated: `script-src 'self'` holds.
import embed from 'vega-embed';
import { expressionInterpreter } from 'vega-interpreter';

const worker = new Worker('./worker.js', { type: 'module' });
worker.addEventListener('message', async ({ data: { picture, said } }) => {
  document.getElementById('chart').setAttribute('aria-label', picture.description);
  const options = { ast: true, expr: expressionInterpreter, renderer: 'svg', actions: false };
  const { view } = await embed('#drawn', picture, options);
  const { clientWidth } = document.getElementById('drawn');
  const drawn = document.querySelector('#drawn svg').getBoundingClientRect().width;
  // It fits its container: the sentence, without which the page has failed, is said when it does.
  if (Math.abs(drawn - clientWidth) <= 1 && view.width() < clientWidth)
    document.getElementById('sentence').textContent = said;
});
