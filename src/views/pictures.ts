import type { Collection } from './collection.ts';
import { countNoticesByProvince } from './count-notices.ts';
import { provincesWithNotices } from '../knowledge/provinces-with-notices.ts';
import type { Page } from './page.ts';

/** /og/<name>.png: the text on the image of a shared link. */
export interface PictureShown {
  title: string;
  /** The line below the title. */
  line: string;
}

/**
 * Makes one image for the site and one for each province with notices. One per notice would double the number of
 * files.
 */
export function makePictures(collection: Collection): Page<PictureShown>[] {
  const { notices, records } = collection;
  const held = countNoticesByProvince(collection);
  const clauses = records.filter(({ kind }) => kind === 'clause').length;
  const site = {
    title: '各省教育信息化和网络安全文件',
    line: `${notices.length} 份文件，${clauses} 条，逐条可查`,
  };
  const provinces = provincesWithNotices(collection).map(({ id, fullName }) => ({
    params: { name: id },
    shown: { title: fullName, line: `教育信息化和网络安全文件 ${held[id]} 份，逐条可查` },
  }));
  return [{ params: { name: 'site' }, shown: site }, ...provinces];
}
