import type { Paper } from '../paper/paper.ts';
import { escapeHtml } from '../report/escape.ts';
import { report } from '../report/report.ts';
import type { MediaBundle } from './media.ts';

/** The whole paper. Its page is framed, with no script and no way out, so that its style stays its own. */
export function paperMedia(paper: Paper): MediaBundle {
  const page = report(paper, { format: 'html' });
  return {
    'text/plain': report(paper, { format: 'terminal' }),
    'text/markdown': report(paper, { format: 'markdown' }),
    'text/html': `<iframe sandbox="" title="${escapeHtml(paper.title)}" style="width:100%;height:40rem;border:0" srcdoc="${escapeHtml(page)}"></iframe>`,
  };
}
