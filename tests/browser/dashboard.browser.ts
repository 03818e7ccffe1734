import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/paper/paper.ts';
import { chips } from '../../src/statement/chip.ts';
import { book } from '../source/books.ts';
import { type Dashboard, openDashboard, screens, shown } from './open-dashboard.ts';

let dashboard: Dashboard;
beforeAll(async () => {
  dashboard = await openDashboard();
});
afterAll(async () => {
  await dashboard?.close();
});

const satisfaction = '#/west-mercia/victim-satisfaction';
const text = async (page: Page, selector: string) =>
  (await page.locator(selector).first().innerText()).trim();

/** Does something on the page of an indicator, and waits until the sentence is another one. */
async function changed(page: Page, selector: string, act: () => Promise<unknown>): Promise<string> {
  const before = await text(page, selector);
  await act();
  await expect.poll(() => text(page, selector)).not.toBe(before);
  return text(page, selector);
}

/** The paper that the command line makes. */
function briefed(...asked: readonly string[]): Paper {
  const command = ['dist/cli/main.js', 'brief', ...asked, '--format', 'json'];
  return JSON.parse(
    execFileSync('node', command, { encoding: 'utf8', maxBuffer: 1e8, stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as Paper;
}

/** The chips, headlines and rows that a page shows. */
async function shownOf(page: Page, within: string) {
  const lines = async (selector: string) =>
    (await page.locator(`${within} ${selector}`).allTextContents()).map((line) => line.trim());
  return {
    headlines: await lines('.headlines li'),
    untold: await lines('.untold li'),
    indicators: await lines('.scorecard tbody th'),
    against: await lines('.scorecard tbody td:nth-of-type(3)'),
    sure: await lines('.scorecard tbody td:nth-of-type(7)'),
  };
}

/** The same by the paper. */
function saidBy({ cannotTell, headlines, scorecard }: Paper): Awaited<ReturnType<typeof shownOf>> {
  const chip = (name: keyof typeof chips) => `${chips[name].sign} ${chips[name].word}`;
  const rows = (['published', 'own', 'illustrative'] as const).flatMap((basis) =>
    scorecard.filter((row) => row.basis === basis),
  );
  return {
    headlines: headlines.map((each) => `${chip(each.chip)}${each.lead} ${each.text}`),
    untold: cannotTell.map(({ lead, text: rest }) => `${lead} ${rest}`),
    indicators: rows.map(({ name }) => name),
    against: rows.map(({ against }) => `${chip(against.chip)}${against.text}`),
    sure: rows.map(({ sure }) => sure),
  };
}

describe('overview', () => {
  it('says of each force what its paper says, word for word', async () => {
    for (const [hash, example] of [
      ['', 'west-mercia'],
      ['#/london', 'london'],
    ] as const) {
      const { page, wrong } = await dashboard.open(hash);
      expect(await shownOf(page, '.front')).toEqual(saidBy(briefed('--example', example)));
      expect(wrong).toEqual([]);
      await page.context().close();
    }
  });

  it('marks every invented indicator, and no published one', async () => {
    const { page } = await dashboard.open('#/forces');
    const marked = await page.locator('.card:has(.basis.illustrative) h3').allInnerTexts();
    expect(marked).toEqual(['Outcome 16']);
    expect(await page.locator('.card:has(.basis.published)').count()).toBe(2);
    expect(await text(page, '.sources')).toContain('Open Government Licence v3.0');
  });

  it('gives the line that each licence asks for, that of the residents of a rate as well', async () => {
    const { page } = await dashboard.open('#/london');
    const lines = await text(page, '.sources');
    expect(lines).toContain('Metropolitan Police Service, by way of the London Datastore');
    expect(lines).toContain('Office for National Statistics');
  });

  it('leads to the page of an indicator and back', async () => {
    const { page, wrong } = await dashboard.open('');
    await page.locator('.scorecard').getByRole('link', { name: 'Victim satisfaction', exact: true }).click();
    await expect.poll(() => text(page, 'h1')).toBe('Victim satisfaction');
    expect(page.url()).toContain(satisfaction);
    await shown(page);
    await page.goBack();
    await expect.poll(() => text(page, 'h1')).toBe('West Mercia');
    expect(wrong).toEqual([]);
  });
});

describe('page of an indicator', () => {
  it('draws the control chart, the plateau, the areas, the funnel, the place and the forecast, each with its words', async () => {
    const { page, wrong } = await dashboard.open(satisfaction);
    const charts = page.locator('.chart[role="img"]');
    expect(await charts.count()).toBe(7);
    expect(await page.locator('.chart svg').count()).toBe(7);
    for (const chart of await charts.all())
      expect((await chart.getAttribute('aria-label'))?.length).toBeGreaterThan(60);
    expect(await page.locator('#areas tbody tr').count()).toBe(5);
    expect(wrong).toEqual([]);
  });

  it('changes the sentences with the area, the definition, the margin, the rules and the period', async () => {
    const { page, wrong } = await dashboard.open(satisfaction);
    const area = await changed(page, '#said-now', () => page.selectOption('#area', 'shropshire'));
    expect(area).toContain('Shropshire');
    expect(area).toContain('Illustrative, not real:');
    const wide = await changed(page, '#said-level', () => page.fill('#margin', '9'));
    expect(wide).toContain('Shropshire');
    const definition = await changed(page, '#said-now', () =>
      page.selectOption('#definition', 'hate-crime-satisfaction'),
    );
    expect(definition).toContain('hate crime');
    // Months of hate crime hold too few answers to be said one by one.
    await changed(page, '#said-now', () => page.selectOption('#definition', 'victim-satisfaction'));
    const period = await changed(page, '#said-now', () => page.selectOption('#to', '2019-01'));
    expect(period).toContain('January 2019');
    await page.selectOption('#rules', 'nelson');
    await expect.poll(() => page.url()).toContain('rules=nelson');
    await shown(page);
    expect(wrong).toEqual([]);
  });

  it('keeps the sentences and says so when a margin is none', async () => {
    const { page } = await dashboard.open(satisfaction);
    const before = await text(page, '#said-level');
    await page.fill('#margin', '-1');
    expect(await text(page, '#margin-said')).toContain('Above 0');
    expect(await text(page, '#said-level')).toBe(before);
  });

  it('is restored by its address', async () => {
    const first = await dashboard.open(satisfaction);
    await first.page.selectOption('#area', 'herefordshire');
    await first.page.selectOption('#from', '2017-10');
    await first.page.fill('#margin', '3.5');
    await first.page.selectOption('#rules', 'western-electric');
    await expect.poll(() => first.page.url()).toContain('western-electric');
    const said = await text(first.page, '.sentences');
    const { page, wrong } = await dashboard.open(new URL(first.page.url()).hash);
    expect(await text(page, '.sentences')).toBe(said);
    expect(await page.inputValue('#area')).toBe('herefordshire');
    expect(await page.inputValue('#from')).toBe('2017-10');
    expect(await page.inputValue('#margin')).toBe('3.5');
    expect(await page.inputValue('#rules')).toBe('western-electric');
    expect(wrong).toEqual([]);
  });

  it('takes an address with nonsense in it for what it knows of it', async () => {
    const { page, wrong } = await dashboard.open(
      `${satisfaction}?area=__proto__&from=constructor&rules=toString&margin=x&theme=%3Cb%3E`,
    );
    expect(await text(page, '#said-now')).toContain('West Mercia');
    expect(wrong).toEqual([]);
  });

  it('does not set counts of areas against one another, and says what would do', async () => {
    const { page } = await dashboard.open('#/london/personal-robbery?definition=personal-robbery');
    expect(await text(page, '#areas')).toContain('Choose the definition per 100,000 residents');
    expect(await page.getByRole('heading', { name: 'Further out than size explains?' }).count()).toBe(0);
  });

  it('shows the place under every definition', async () => {
    const { page, wrong } = await dashboard.open('#/forces/charge-to-nfa-unable?area=west-mercia');
    const section = page.locator('section', { hasText: 'Does the place depend on the definition?' }).last();
    expect(await section.innerText()).toContain('Under 7 definitions');
    expect(await text(page, '.sources')).toContain('Source: Home Office');
    expect(wrong).toEqual([]);
  });
});

describe('your own figures', () => {
  const hostile = '<img src=x onerror=alert(1)>';
  const months = Array.from(
    { length: 24 },
    (_, month) => `20${17 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  );
  const rows = months.flatMap((month, at) =>
    [hostile, '__proto__', '=1+1'].map((area, which) => `${area},${month},${80 - which + (at % 5)},100`),
  );
  const csv = ['area,period,numerator,denominator', ...rows, 'Mine,2018-13,8,10', 'Mine,2018-12,12,ten'].join(
    '\n',
  );

  it('makes the scorecard of a folder that is chosen, as brief does of the same folder', async () => {
    const folder = 'data/examples/brackenshire';
    const { page, wrong } = await dashboard.open('#/own');
    await page.setInputFiles('#own-folder', folder);
    await page.locator('#reading .scorecard').waitFor();
    const said = saidBy(briefed(folder));
    expect(said.indicators.length).toBeGreaterThan(10);
    expect(await shownOf(page, '#reading')).toEqual(said);
    expect(wrong).toEqual([]);
  });

  it('reads a file in the page, lists its faults by row and column, and shows what the figures say', async () => {
    const { page, wrong } = await dashboard.open('#/own');
    await page.selectOption('#own-indicator', 'file-quality');
    await page.setInputFiles('#own-file', {
      name: '<b onclick=alert(1)>.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await page.locator('#reading .scorecard').waitFor();
    expect(await text(page, '#reading .report h3')).toContain('74 rows read, 72 used, 2 rejected');
    const faults = await page.locator('.faults tbody tr').allInnerTexts();
    expect(faults).toHaveLength(2);
    expect(faults[0]).toMatch(/^74\s+period\s+2018-13/);
    expect(faults[1]).toMatch(/^75\s+denominator\s+ten/);
    await page.locator('#reading a.go').click();
    await expect.poll(() => text(page, 'h1')).toBe('Criminal justice file quality');
    await shown(page);
    expect(await page.locator('#areas').innerText()).toContain(hostile);
    expect(await text(page, '.page > span .basis')).toBe('Your own figures');
    expect(await page.locator('main img').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  it('reads a workbook as anybody makes it, and sets its total apart', async () => {
    const { page, wrong } = await dashboard.open('#/own');
    await page.selectOption('#own-indicator', 'robbery');
    const sheet = (of: number) => [
      ['Recorded by force and year'],
      ['Force', '2017/18', '2018/19', '2019/20 [p]'],
      ...['Northtown', 'Southport', 'Eastham'].map((area, at) => [area, of + at, of + 2 * at, of - at]),
      ['Force total', 3 * of + 3, 3 * of + 6, 3 * of - 3],
    ];
    await page.setInputFiles('#own-file', {
      name: 'crime.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(book({ Robbery: sheet(120), Burglary: sheet(900) })),
    });
    await page.locator('#reading .scorecard').waitFor();
    expect(await text(page, '#reading')).toContain('Set apart as the whole of other areas: Force total.');
    await page.locator('#reading').getByRole('link', { name: 'Robbery', exact: true }).last().click();
    await expect.poll(() => text(page, 'h1')).toBe('Robbery');
    await shown(page);
    const areas = await page.locator('#areas').innerText();
    expect(areas).toContain('Northtown');
    expect(areas).not.toContain('Force total');
    expect(wrong).toEqual([]);
  });

  it('takes a definition of your own, and gives what is to be put right as a file', async () => {
    const { page, wrong } = await dashboard.open('#/own');
    expect(await page.locator('#own-definition').isVisible()).toBe(false);
    await page.selectOption('#own-indicator', 'own-definition');
    await page.fill('#own-name', hostile);
    await page.selectOption('#own-measure', 'count');
    expect(await text(page, '#columns')).toContain('Columns: area, period, count.');
    expect(await page.locator('#own-out-of').isVisible()).toBe(false);
    await page.selectOption('#own-measure', 'proportion');
    await page.fill('#own-target', '500');
    const file = { name: 'mine.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await page.setInputFiles('#own-file', file);
    await expect
      .poll(() => text(page, '#reading'))
      .toContain('target must be from 0 to 1 for a proportion (0.05, or 5%?)');
    await page.fill('#own-target', '75');
    await page.setInputFiles('#own-file', []);
    await page.setInputFiles('#own-file', file);
    const saving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Save what is to be put right as CSV' }).click();
    const saved = await readFile(await (await saving).path(), 'utf8');
    expect(saved.split('\n').slice(0, 2)).toEqual([
      'row,column,found,expected',
      expect.stringMatching(/^74,period,2018-13,/),
    ]);
    await page.locator('#reading a.go').click();
    await expect.poll(() => text(page, 'h1')).toBe(hostile);
    await shown(page);
    expect(await text(page, '#said-target')).toContain('above the target of 75%');
    expect(await page.locator('main img').count()).toBe(0);
    expect(wrong).toEqual([]);
  });

  it('takes a file that is dropped', async () => {
    const { page, wrong } = await dashboard.open('#/own');
    await page.selectOption('#own-indicator', 'file-quality');
    const data = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([${JSON.stringify(csv)}], 'dropped.csv', { type: 'text/csv' }));
      return transfer;
    })()`);
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
    await expect.poll(() => text(page, '#reading .report h3')).toContain('dropped.csv: 74 rows read');
    expect(wrong).toEqual([]);
  });

  it('makes the scorecard of a zip archive that is dropped, and tells one that cannot be read', async () => {
    const { page, wrong } = await dashboard.open('#/own');
    const months = Array.from(
      { length: 24 },
      (_, at) => `${2024 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
    );
    const robberies = `Area,Month,Robberies\n${months.map((month) => `Eastham,${month},12\nWestham,${month},30`).join('\n')}`;
    const zip = zipSync({
      'north/robbery.csv': strToU8(robberies),
      'north/force.json': strToU8('{"force":"kent","title":"Board of Kent"}'),
    });
    const drop = async (bytes: Uint8Array) => {
      const data = await page.evaluateHandle(`(() => {
        const transfer = new DataTransfer();
        const bytes = Uint8Array.from(atob('${Buffer.from(bytes).toString('base64')}'), (each) => each.charCodeAt(0));
        transfer.items.add(new File([bytes], 'north.zip', { type: 'application/zip' }));
        return transfer;
      })()`);
      await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
    };
    await drop(zip);
    await expect.poll(() => text(page, '#reading')).toContain('north/robbery.csv: 48 rows read');
    expect(await text(page, '#reading')).toContain('Board of Kent');
    await drop(zip.slice(0, -30));
    await expect.poll(() => text(page, '#reading')).toContain('must be a whole zip archive');
    expect(wrong).toEqual([]);
  });

  it('says what is missing in a file that is no table of figures', async () => {
    const { page, wrong } = await dashboard.open('#/own');
    await page.setInputFiles('#own-file', {
      name: 'letter.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Dear all,\nhello\n'),
    });
    await expect.poll(() => text(page, '#reading')).toContain('No row can be used');
    expect(await page.locator('.faults tbody tr').count()).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it('asks for the file when its address is opened anew', async () => {
    const { page } = await dashboard.open('#/own/file-quality');
    expect(await text(page, '#reading')).toContain('are not loaded');
  });
});

describe('without a mouse', () => {
  it('is walked through with the keyboard alone', async () => {
    const { page, wrong } = await dashboard.open('');
    const focused = () => page.evaluate('document.activeElement.id || document.activeElement.textContent');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('main');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('999 in 10 seconds');
    for (let links = 0; links < 20 && (await focused()) !== 'Victim satisfaction'; links++)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => text(page, 'h1')).toBe('Victim satisfaction');
    expect(await focused()).toBe('Victim satisfaction');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('area');
    const before = await text(page, '#said-now');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => text(page, '#said-now')).not.toBe(before);
    expect(await focused()).toBe('area');
    expect(wrong).toEqual([]);
  });
});

describe('on paper', () => {
  it('prints light pictures without the choices, whatever the screen is', async () => {
    const { page } = await dashboard.open(satisfaction, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.locator('.controls').isVisible()).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.documentElement).backgroundColor')).toBe(
      'rgb(255, 255, 255)',
    );
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    const papers = () =>
      page.evaluate(
        '[...new Set([...document.querySelectorAll(".chart svg")].map((svg) => svg.style.backgroundColor))]',
      );
    await expect.poll(papers).toEqual(['rgb(255, 255, 255)']);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    await expect.poll(papers).toEqual(['rgb(20, 24, 28)']);
  });
});

describe('on a phone', () => {
  it('is never wider than the screen', async () => {
    for (const hash of ['', '#/london', satisfaction, '#/forces/charge-to-nfa-unable', '#/own', '#/speed']) {
      const { page, wrong } = await dashboard.open(hash, {
        viewport: screens.phone,
        hasTouch: true,
        isMobile: true,
      });
      const over = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect([hash, over, wrong]).toEqual([hash, 0, []]);
      await page.context().close();
    }
  });
});
