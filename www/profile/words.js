// @ts-check
/** What a person reads about profiles and fonts. */

export const PROFILE = {
  title: '版式与字体',
  label: '版式',
  why: '纸张、页边距、字体、行距和页码。换一种，页面和导出的文件随之改变，文稿不变。',
  shipped: '自带的版式',
  given: '本页指定的版式',
  imported: '导入的版式',
  details: (/** @type {number} */ n) => (n > 0 ? `与国标不同 ${n} 处` : '版式说明'),
  departures: (/** @type {string} */ title) => `“${title}”与国标不同之处`,
  none: '与 GB/T 9704—2012 一致。',
  importFrom: '导入版式',
  exportThis: '导出这个版式',
  remove: '删除这个版式',
  file: (/** @type {string} */ title) => `${title}　版式`,
  kept: '导入的版式保存在本机，对所有文稿有效。',
  notKept: '导入的版式在关闭页面后不保留。',
  chosen: (/** @type {string} */ title) => `版式：${title}`,
  importedNow: (/** @type {string} */ title) => `已导入并使用版式“${title}”`,
  removed: (/** @type {string} */ title, /** @type {string} */ now) => `已删除版式“${title}”，现用“${now}”`,
  missing: (/** @type {string} */ now) => `这份文稿原来用的版式不在本机，现用“${now}”`,
  refused: (/** @type {string} */ name, /** @type {string} */ why) =>
    `“${name}”不是可以导入的版式文件，应为成文“导出这个版式”所得。${why.replace(/。$/, '')}。原有版式没有改动。`,
  object: '整个文件应为“{”和“}”括起的版式',
  suggest: (/** @type {string} */ genre, /** @type {string} */ title) => `文稿像是${genre}，可用“${title}”`,
  official: '正式公文',
  take: '换用',
  leave: '不换',
};

export const FONT = {
  title: '字体',
  missing: (/** @type {number} */ n) => `本机缺 ${n} 种字体`,
  all: '这个版式用的字体本机都有。',
  some: '本机没有的字体，页面上用相近的代替；换行和页数不受影响。导出的 .docx 写明的是规定的字体，在装有这些字体的电脑上打开，就按规定的字体显示。',
  here: '本机已有',
  standIn: (/** @type {string} */ name) => `页面上用“${name}”代替`,
  system: '页面上用浏览器的默认字体代替',
  head: ['类别', '文件中写明', '本机'],
};

/** The families of type. @type {Record<import('../report-types.js').Face, string>} */
export const FACE = { fangsong: '仿宋体', kaiti: '楷体', heiti: '黑体', xiaobiaosong: '小标宋体', songti: '宋体' };

/** Kinds of document that are no official documents, whatever they are called; practice. */
export const MATERIALS = [
  '工作总结', '总结', '述职报告', '述职述廉报告', '述法报告', '调研报告', '工作报告', '讲话', '讲话稿', '发言', '发言稿',
  '汇报', '汇报材料', '致辞', '体会', '心得体会', '典型材料', '先进事迹', '对照检查材料', '检查材料', '剖析材料', '工作计划', '计划',
];
