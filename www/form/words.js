// @ts-check
/** What a person reads in the form. Short, polite, exact; no exclamation marks. */

/** @typedef {import('./fields.js').FieldName} FieldName */

export const FORM = {
  title: '公文要素',
  open: (/** @type {number} */ filled, /** @type {number} */ wrong) =>
    filled > 0 ? `公文要素（已填 ${filled} 项${wrong > 0 ? `，${wrong} 项请核对` : ''}）` : '公文要素',
  hint: '都可以不填，没填的不占位置。文稿里已有的，以文稿为准。',
  clear: '全部清空',
  cleared: '公文要素已清空',
  filled: (/** @type {string} */ label) => `已改“${label}”`,
  left: '换了文稿，公文要素已清空',
  takeOver: '沿用上一份文稿的公文要素',
  takenOver: '已沿用上一份文稿的公文要素，请核对发文字号和日期',
  notes: '版面说明',
  noteCount: (/** @type {number} */ n) => `版面说明 ${n} 处`,
  example: (/** @type {string} */ example) => `例：${example}`,
  found: (/** @type {string} */ words) => `文稿里已有“${words}”，以文稿为准`,
  unused: (/** @type {string} */ words) => `没有采用：文稿里已有“${words}”，请改文稿`,
  wrong: (/** @type {string[]} */ messages) => messages.join('；'),
  before: (/** @type {number} */ n, /** @type {string[]} */ labels) => `公文要素有 ${n} 项可能填写有误（${labels.join('、')}）`,
  secret: '涉密文件不得在非涉密设备上处理：请不要在此继续，改用涉密设备。',
  between: '、',
};

/** @type {Record<'header' | 'minutes' | 'closing' | 'imprint', string>} */
export const GROUP = { header: '版头', minutes: '纪要', closing: '落款', imprint: '版记' };

/**
 * What a field is called, what it may hold, and what is good to know of it.
 * @type {Record<FieldName, [label: string, example: string, hint: string]>}
 */
export const FIELD = {
  format: ['格式', '', '自动：按标志、发文字号和文种判断，如标志以“令”“纪要”结尾的按其格式，函按信函格式'],
  copyNumber: ['份号', '000012', ''],
  secrecy: ['密级和保密期限', '', ''],
  urgency: ['紧急程度', '特急', ''],
  issuers: ['发文机关标志', '清河区人民政府', '联合行文的，每行写一个机关，主办机关在前'],
  markEnding: ['标志结尾', '', ''],
  docNumber: ['发文字号', '清政发〔2024〕7号', ''],
  signatories: ['签发人', '赵明', '上行文才标注；有几位的，每行写一位'],
  signatures: ['发文机关署名', '清河区人民政府', '联合行文的，每行写一个机关，与印章顺序一致'],
  seal: ['印章', '', '留出盖章的位置，页面上用虚线表示，不印出来'],
  offices: ['签名章职务', '区长', '有几位的，每行写一位的职务；不填的，用文稿里的署名'],
  date: ['成文日期', '2024年3月5日', ''],
  note: ['附注', '此件公开发布', '圆括号可以不写'],
  attachments: ['附件装订', '', '不一起装订的，附件首行标注发文字号和附件序号，页码另编'],
  present: ['出席', '赵明、钱进', ''],
  excused: ['请假', '孙立', ''],
  observers: ['列席', '李和', ''],
  copiesTo: ['抄送机关', '区委办公室，区人大常委会办公室', ''],
  issuedBy: ['印发机关', '清河区人民政府办公室', ''],
  issuedDate: ['印发日期', '2024年3月6日', '“印发”二字可以不写'],
};

/** @type {Record<'format' | 'markEnding' | 'seal' | 'attachments', Record<string, string>>} */
export const CHOICE = {
  format: { '': '自动', general: '公文', letter: '信函', order: '命令（令）', minutes: '纪要' },
  markEnding: { '': '按格式', 文件: '文件', 令: '令', 纪要: '纪要', none: '不加' },
  seal: { '': '不加盖', organ: '加盖机关印章', stamp: '加盖签名章' },
  attachments: { '': '与正文一起装订', apart: '不与正文一起装订' },
};

/** Where a page gives an element fields that it does not have. */
export const GIVEN = {
  object: '公文要素（fields）应为一个对象',
  name: (/** @type {string} */ name, /** @type {readonly string[]} */ names) =>
    `公文要素（fields）没有名为“${name}”的一项，可用的有：${names.join('、')}`,
  value: (/** @type {string} */ name, /** @type {string} */ expected) => `公文要素（fields）的“${name}”应为${expected}`,
  list: '字符串的数组',
  text: '字符串',
  oneOf: (/** @type {readonly string[]} */ words) => `“${words.join('”“')}”之一`,
};
