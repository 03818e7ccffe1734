import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChromium, pdfFrom, settlePdf } from '../../src/node/pdf-from.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pdf-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A program in the place of a browser: it notes what it was asked, and does what the script says. */
async function program(name: string, script: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(
    path,
    `#!${process.execPath}\nconst args = process.argv.slice(2);\nconst fs = require('node:fs');\n${script}`,
  );
  await chmod(path, 0o755);
  return path;
}
const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('police-indicators-'));

describe('pdfFrom', () => {
  it('asks the browser to print the page, tagged, without a network, and leaves nothing behind', async () => {
    const log = join(folder, 'asked.json');
    const chromium = await program(
      'prints; $(touch bad)',
      `const pdf = args.find((each) => each.startsWith('--print-to-pdf=')).slice(15);
      const page = fs.readFileSync(new URL(args.at(-1)), 'utf8');
      fs.writeFileSync(${JSON.stringify(log)}, JSON.stringify({ args, page }));
      fs.writeFileSync(pdf, '%PDF-1.4');`,
    );
    const before = await left();
    const bytes = await pdfFrom('<p>“a”</p>', { chromium });
    expect(Buffer.from(bytes).toString()).toBe('%PDF-1.4');
    const { args, page } = JSON.parse(await readFile(log, 'utf8')) as { args: string[]; page: string };
    expect(page).toBe('<p>“a”</p>');
    for (const each of [
      '--headless',
      '--export-tagged-pdf',
      '--generate-pdf-document-outline',
      '--no-pdf-header-footer',
    ])
      expect(args).toContain(each);
    expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(await left()).toEqual(before);
    expect(await readdir(folder)).not.toContain('bad');
  });

  it.each([
    ['prints nothing', '', 'got it printed nothing'],
    ['fails', 'process.exit(3);', 'got it could not be run (3)'],
  ])('says what to do where the browser %s, and leaves nothing behind', async (name, script, received) => {
    const chromium = await program(name.replace(' ', '-'), script);
    const before = await left();
    await expect(pdfFrom('<p>a</p>', { chromium })).rejects.toThrow(received);
    await expect(pdfFrom('<p>a</p>', { chromium })).rejects.toThrow('print that from a browser');
    expect(await left()).toEqual(before);
  });

  it('refuses a browser that is not there, and an option that there is not', async () => {
    await expect(pdfFrom('', { chromium: join(folder, 'none') })).rejects.toThrow(
      'could not be run (ENOENT)',
    );
    await expect(pdfFrom('', { browser: 'x' } as object)).rejects.toThrow('pdfFrom');
  });
});

describe('the browser that prints', () => {
  const has =
    (...paths: string[]) =>
    (path: string) =>
      paths.includes(path);

  it('is the one that is named, and no other where that is not there', () => {
    expect(findChromium({ CHROME_PATH: '/opt/c', PATH: '/bin' }, has('/opt/c', '/bin/chromium'))).toBe(
      '/opt/c',
    );
    expect(findChromium({ CHROME_PATH: '/opt/c', PATH: '/bin' }, has('/bin/chromium'))).toBeNull();
  });

  it('is else the first on the path, Chromium before the others', () => {
    const env = { PATH: ['/a', '/b'].join(process.platform === 'win32' ? ';' : ':') };
    const [chrome, chromium] = [join('/a', 'google-chrome'), join('/b', 'chromium')];
    expect(findChromium(env, has(chrome, chromium))).toBe(chromium);
    expect(findChromium(env, has(chrome))).toBe(chrome);
    expect(findChromium(env, has())).toBeNull();
  });

  it('is looked for where a Mac and Windows keep it', () => {
    const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findChromium({}, has(mac))).toBe(mac);
    const windows = join('C:\\Programs', 'Google', 'Chrome', 'Application', 'chrome.exe');
    expect(findChromium({ PROGRAMFILES: 'C:\\Programs' }, has(windows))).toBe(windows);
  });
});

describe('what differs from one printing of a PDF to the next', () => {
  it('is its moment, which becomes a day in as many bytes', () => {
    const pdf =
      "…/CreationDate (D:20261130045216+00'00')\n/ModDate (D:20261130045216+00'00')>> D:20261130045216";
    const settled = settlePdf(Buffer.from(pdf, 'latin1'), '2019-05-28');
    expect(Buffer.from(settled).toString('latin1')).toBe(
      Buffer.from(
        "…/CreationDate (D:20190528000000+00'00')\n/ModDate (D:20190528000000+00'00')>> D:20261130045216",
        'latin1',
      ).toString('latin1'),
    );
  });

  it('leaves no trace in the names of its parts, which keep their order and stay the same names', () => {
    const printed =
      '/ID (node00000118)>> /ID (node00000120)>> [(node00000118) 5 0 R (node00000120) 6 0 R] (node1)';
    const other = printed.replaceAll('0118', '0102').replaceAll('0120', '0119');
    const [one, two] = [printed, other].map((each) =>
      Buffer.from(settlePdf(Buffer.from(each, 'latin1'), '2019-05-28')).toString('latin1'),
    );
    expect(one).toBe(
      '/ID (node00000001)>> /ID (node00000002)>> [(node00000001) 5 0 R (node00000002) 6 0 R] (node1)',
    );
    expect(two).toBe(one);
  });

  it('stays where no day is given', () => {
    const pdf = Buffer.from('/ModDate (D:20261130045216)', 'latin1');
    expect(settlePdf(pdf, 'soon')).toBe(pdf);
  });
});
