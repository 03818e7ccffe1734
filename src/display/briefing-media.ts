import type { Briefing } from '../assess/briefing/briefing.ts';
import { escapeHtml } from '../report/escape.ts';
import { report } from '../report/report.ts';
import type { MediaBundle } from './media.ts';

/** The whole briefing. Its page is framed, with no script and no way out, so that its style stays its own. */
export function briefingMedia(briefing: Briefing): MediaBundle {
  const page = report(briefing, { format: 'html' });
  return {
    'text/plain': report(briefing, { format: 'terminal' }),
    'text/markdown': report(briefing, { format: 'markdown' }),
    'text/html': `<iframe sandbox="" title="${escapeHtml(briefing.title)}" style="width:100%;height:40rem;border:0" srcdoc="${escapeHtml(page)}"></iframe>`,
  };
}
