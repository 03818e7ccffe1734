/** Writes docs/gallery.md and its pictures from examples/gallery. Look at what has changed before keeping it. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { gallery, galleryImage, galleryPage } from './gallery.ts';

const docs = new URL('../../docs/', import.meta.url);
const images = new URL('images/gallery/', docs);
const pictures = await gallery();
rmSync(images, { recursive: true, force: true });
mkdirSync(images, { recursive: true });
for (const picture of pictures)
  writeFileSync(new URL(`${picture.name}.svg`, images), await galleryImage(picture));
writeFileSync(new URL('gallery.md', docs), galleryPage(pictures));
console.log(`${pictures.length} pictures`);
