// @ts-check
/**
 * Every word that a person reads on the page and in the element, in one
 * place; those of the settings stand in settings/words.js. Short, polite,
 * exact; no exclamation marks.
 */

/** @typedef {import('./report-types.js').Severity} Severity */

/**
 * In quotation marks, unless they stand around the whole already.
 * @param {string} words
 */
export const quoted = (words) => (/^“[^“”]*”$/.test(words) ? words : `“${words}”`);

/** @type {Record<Severity, string>} */
export const SEVERITY = { error: '错误', warning: '警告', hint: '提示' };

/** The groups of rules, by the letters that their codes begin with.
 * @type {Record<string, string>} */
export const RULE_GROUP = {
  RES: '粘贴残留',
  NUM: '序号层次',
  STR: '结构文种',
  PUN: '标点符号',
  DIG: '数字日期',
  WRD: '文字词语',
  CNT: '计数一致',
  LAW: '法规引用',
  FIX: '固定表述',
  CON: '全文一致',
  SEC: '保密隐私',
};

/**
 * What a paragraph is: in the margin of the draft, and at length.
 * @type {Record<import('./report-types.js').Role, [mark: string, name: string]>}
 */
const ROLE = {
  title: ['标题', '标题'],
  subtitle: ['副题', '副标题'],
  org_mark: ['机关', '发文机关标志'],
  doc_number: ['文号', '发文字号'],
  salutation: ['主送', '主送机关、称谓'],
  heading: ['小标题', '小标题'],
  list_item: ['列项', '列项'],
  body: ['正文', '正文'],
  attachment_note: ['附件说明', '附件说明'],
  attachment: ['附件', '附件（首行）'],
  signature: ['落款', '落款（署名）'],
  date: ['日期', '成文日期'],
  note: ['附注', '附注'],
  table: ['表格', '表格'],
  residue: ['残留', '粘贴残留，删去'],
  copy_number: ['份号', '份号'],
  secrecy: ['密级', '密级'],
  urgency: ['紧急', '紧急程度'],
  signatory: ['签发', '签发人'],
  copies_to: ['抄送', '抄送机关'],
  issued_by: ['印发', '印发机关和日期'],
};

const LEVEL = ['一级', '二级', '三级', '四级', '五级'];

/** @param {import('./report-types.js').Role} role @param {number | null} level */
export const roleMark = (role, level) => (role === 'heading' && level && LEVEL[level - 1]) || ROLE[role][0];

/** @param {import('./report-types.js').Role} role @param {number | null} level */
export const roleName = (role, level) =>
  role === 'heading' && level ? `${LEVEL[level - 1]}标题` : ROLE[role][1];

/** The roles in the menu. */
export const ROLE_GROUP = { text: '正文', front: '文首', end: '文末' };

/** What has become of a finding, said at the end of its row. */
export const FIX = { safe: '结果中已改', suggested: '待确认', none: '请核对' };

/** The same at length, for who rests the pointer there. */
export const FIX_WHY = {
  safe: '排版结果和导出的文件里已经改好，文稿没有动；按“修改”写回文稿。',
  suggested: '有修改建议，看过再定：按“修改”采用，按“忽略”保留原文。',
  none: '没有现成的改法，请对照原件核实。',
};

/** What ACTION.apply does. */
export const APPLY_WHY = '右边的排版结果和导出的文件里已经改好；点此把这些修改写回左边的文稿。';

/** What the choice of LABEL.scheme does. */
export const SCHEME_WHY = '把全文的序号换成所选的一种；改动列在“更改”中，可以逐处还原，写入文稿以前，选回“保留原有体例”即全部恢复。';

/** How a draft is read, as the person chooses and as it was done. */
export const READING = {
  auto: '自动识别',
  markdown: '按聊天助手格式（Markdown）读',
  plain: '按普通文字读',
  asMarkdown: '现按聊天助手格式读：“#”“**”“-”不算正文',
  asPlain: '现按普通文字读：“#”“**”“-”算正文',
};

/** What ACTION.unwrite does. */
export const UNWRITE_WHY = '撤销已写入的更改，写入以后的改动保留。';

export const PANE = { draft: '文稿', preview: '排版结果', review: '检查结果' };

export const TAB = { findings: '问题', changes: '更改', ignored: '已忽略' };

export const ACTION = {
  sample: '填入示例文稿',
  open: '打开文本文件',
  apply: (/** @type {number} */ n) => (n > 0 ? `将已改处写入文稿（${n}）` : '将已改处写入文稿'),
  copyText: '复制正文',
  copyWord: '复制到 Word/WPS',
  docx: '下载 .docx',
  print: '打印',
  fix: '修改',
  ignore: '忽略',
  ignoreThis: (/** @type {string} */ word) => `不再提示${quoted(word)}`,
  fixPlaces: (/** @type {number} */ n) => `修改这 ${n} 处`,
  fixKind: (/** @type {number} */ n) => `同类全部修改（${n}）`,
  switchOff: '停用这条规则',
  explain: '规则说明',
  rules: '检查规则',
  settings: '设置',
  printFindings: '打印清单',
  saveFindings: '导出表格',
  restore: '还原',
  undo: '撤销（Ctrl+Z）',
  restoreKind: (/** @type {number} */ n) => `同类全部还原（${n}）`,
  resume: '恢复',
  fitWidth: '适合宽度',
  fullSize: '100%',
  clear: '清空文稿和本机草稿',
  more: (/** @type {number} */ n) => `还有 ${n} 条`,
  retry: '重试',
  close: '关闭',
  roleAutomatic: '恢复自动识别',
  scheme: (/** @type {string} */ title, /** @type {string} */ example) => `${title}　${example}`,
  unwrite: (/** @type {number} */ n) => `撤销写入（${n}）`,
};

export const LABEL = {
  draftTools: '文稿操作',
  previewTools: '输出',
  zoom: '显示比例',
  editor: '文稿内容',
  pages: '排版后的页面',
  page: (/** @type {number} */ n) => `第 ${n} 页`,
  columnSplitter: '调整文稿与排版结果的宽度',
  rowSplitter: '调整文稿与检查结果的高度',
  place: (/** @type {number} */ n) => `共 ${n} 处`,
  // What only practice knows says so itself.
  basis: (/** @type {string} */ basis) =>
    /^通常(：|$)/.test(basis) ? basis.replace('通常', '通常做法') : `依据：${basis}`,
  count: (/** @type {number} */ n) => `${n.toLocaleString('zh-CN')} 字`,
  pageCount: (/** @type {number} */ n) => `共 ${n} 页`,
  deleted: (/** @type {string} */ words) => `已删除${words}`,
  inserted: (/** @type {string} */ words) => `已补${words}`,
  replaced: (/** @type {string} */ words, /** @type {string} */ by) => `${words}改为${by}`,
  among: (/** @type {string} */ first) => `${first}等`,
  findingKeys: '在文稿中按 F8 转到下一处，Shift+F8 上一处，Ctrl+. 进入说明',
  role: (/** @type {string} */ name) => `识别为${name}；点击或按 F9 可改`,
  roleSet: (/** @type {string} */ name) => `已设为${name}；点击或按 F9 可改`,
  roleMenu: '段落类别',
  scheme: '序号',
  reading: '读法',
  blank: '空白',
  lineBreak: '换行',
};

/** Over the list of findings. */
export const FILTER = {
  severity: '按轻重筛选',
  group: '按类别筛选',
  all: '全部',
  allGroups: '全部类别',
  count: (/** @type {string} */ words, /** @type {number} */ n) => `${words} ${n}`,
};

/** The list of findings on paper and as a table. */
export const TABLE = {
  title: '检查清单',
  columns: ['序号', '轻重', '类别', '位置', '原文', '问题', '修改建议', '状态', '依据', '规则'],
  file: (/** @type {string} */ title) => `${title}　检查清单`,
  filtered: (/** @type {string} */ words) => `（只列${words}）`,
  foot: '页码为排版结果的页码，段数从所在的小标题数起。检查结果供校对参考，内容是否属实、妥当请自行核对。',
  why: 'CSV 格式，可以用 Excel、WPS 表格打开',
};

/** Where something stands. */
export const PLACE = {
  page: (/** @type {number} */ n) => `第${n}页`,
  attachment: (/** @type {string} */ number) => `附件${number}`,
  heading: (/** @type {string} */ words) => `“${words}”`,
  text: '正文',
  paragraph: (/** @type {number} */ n) => `第${n}段`,
  /** In a word. @param {import('./report-types.js').Role} role */
  role: (role) => ROLE[role][1].replace(/[（，、].*$/, ''),
};

/** The documentation of the rules. */
export const RULE = {
  title: '检查规则',
  search: '查找规则：名称、编号或者例句里的词',
  found: (/** @type {number} */ n) => `共 ${n} 条`,
  notFound: '没有找到这样的规则',
  off: '已停用',
  switchOn: '恢复这条规则',
  severity: (/** @type {string} */ severity) => `一般作为${severity}提出`,
  examples: '会提出的',
  counterexamples: '不会提出的',
  pageTitle: '成文检查规则',
  pageHint: (/** @type {number} */ n) => `共 ${n} 条。每条写明理由和依据，并举例说明什么会提出、什么不会提出。`,
  contents: '类别',
};

/** Secrecy marks and personal data. */
export const SECRECY = {
  mark: (/** @type {string} */ words) =>
    `文稿标有密级“${words}”。涉密文件不得在非涉密设备上处理：请不要在此继续，清除文稿，改用涉密设备。`,
  before: (/** @type {number} */ n, /** @type {string[]} */ counts) => `文稿中有 ${n} 处可能不宜公开的内容（${counts.join('，')}）`,
  count: (/** @type {string} */ title, /** @type {number} */ n) => `${title} ${n} 处`,
  clear: '清除文稿',
  read: '不是涉密文件',
};

/** What may be answered before something is taken away. */
export const ASK = {
  before: (/** @type {string} */ deed, /** @type {string[]} */ concerns) => `${deed}前请核对：${concerns.join('；')}。`,
  look: '查看',
  lookAtText: '查看文稿',
  lookAtForm: '查看公文要素',
  goOn: (/** @type {string} */ deed) => `仍要${deed}`,
  cancel: '取消',
};

/** What is about to be done, in a word. */
export const DEED = { text: '复制', word: '复制', docx: '下载', print: '打印', list: '打印', table: '导出' };

export const EMPTY = {
  draftTitle: '把文稿粘贴到这里',
  draftHint: '随即排成公文页面；有疑问的地方会标出来，并说明理由和依据。',
  preview: '排好的页面显示在这里',
  findingsTitle: '尚未检查',
  findings: (/** @type {number} */ n, /** @type {string[]} */ groups) =>
    `粘贴文稿后，将按 ${n} 条规则逐条检查：${groups.join('、')}。`,
  clean: '未发现问题',
  cleanHint: (/** @type {number} */ n, /** @type {number} */ off) =>
    `已按 ${n - off} 条规则检查${off > 0 ? `，另有 ${off} 条停用` : ''}。内容是否属实、妥当，仍请自行核对。`,
  filtered: '这一类没有问题了',
  filteredHint: (/** @type {number} */ n) => `选“全部”和“全部类别”，可看其余 ${n} 处。`,
  changes: '没有更改',
  changesHint: '排版时改动的每一处都列在这里，写明理由，可以逐处还原。',
  written: (/** @type {number} */ n) => `${n} 处更改已写入文稿`,
  writtenHint: '文稿里现在就是改好的文字。不要这些更改，按右上方的“撤销写入”。',
  ignored: '没有忽略的问题',
  ignoredHint: '本稿中忽略的问题和还原的更改列在这里，随时可以恢复。',
};

export const IGNORED = {
  places: '保留原文',
  draft: '本稿不按这条规则检查',
  words: (/** @type {string} */ words) => `保留“${words}”`,
  rule: '此处不按这条规则检查',
};

export const STATUS = {
  loading: '正在准备',
  waiting: '停止输入后检查',
  unchecked: '文稿未检查',
  ready: '可以开始',
  severities: (/** @type {Record<Severity, number>} */ counts) => {
    if (counts.error + counts.warning + counts.hint === 0) return '未发现问题';
    const count = (/** @type {Severity} */ of) => `${SEVERITY[of]} ${counts[of]}`;
    return `${count('error')}，${count('warning')}，${count('hint')}`;
  },
  counts: (
    /** @type {string} */ severities,
    /** @type {number | null | undefined} */ pages,
    /** @type {string | null | undefined} */ genre,
    /** @type {number} */ fields,
  ) =>
    (genre ? `按“${genre}”检查：` : '') +
    severities +
    (fields > 0 ? `；公文要素有 ${fields} 项请核对` : '') +
    (pages ? `；排版 ${pages} 页` : ''),
  fixed: (/** @type {number} */ n) => `已修改 ${n} 处`,
  written: (/** @type {number} */ n) => `${n} 处更改已写入文稿`,
  scheme: (/** @type {string} */ title) => `序号按“${title}”编排，改动逐处列在“更改”中`,
  schemeKept: '序号不再更换；已写入文稿的不变，可用“撤销写入”退回',
  schemeWritten: '序号已恢复为原有体例',
  reading: (/** @type {string} */ way) => `文稿读法：${way}`,
  unwritten: {
    whole: '已回到写入之前的文稿（Ctrl+Z 可再写入）',
    kept: '已撤销写入的更改，写入以后的改动仍在（Ctrl+Z 可再写入）',
  },
  ignored: '已忽略，可在“已忽略”中恢复',
  ignoredWord: (/** @type {string} */ word) => `不再提示${quoted(word)}，可在“设置”中恢复`,
  switchedOff: (/** @type {string} */ title) => `已停用规则“${title}”，可在“设置”中恢复`,
  switchedOn: (/** @type {string} */ title) => `已恢复规则“${title}”`,
  imported: (/** @type {string} */ summary) => `已导入设置：${summary || '没有停用的规则和不再提示的词'}`,
  restored: '已还原，可在“已忽略”中恢复',
  resumed: '已恢复',
  roleSet: (/** @type {string} */ name) => `本段已设为“${name}”`,
  roleAutomatic: '本段已恢复自动识别',
  nothingToApply: '没有可写入文稿的修改',
  copiedText: '正文已复制',
  copiedWord: '已复制，可在 Word 或 WPS 中粘贴',
  downloaded: (/** @type {string} */ name) => `已下载“${name}”`,
  withErrors: (/** @type {string} */ words, /** @type {number} */ n) => `${words}；还有 ${n} 处错误请核对`,
  printing: '正在准备打印',
  opened: (/** @type {string} */ name) => `已打开“${name}”`,
  sample: '已填入示例文稿',
  restoredDraft: '已恢复上次的草稿',
  cleared: '文稿已清空，本机草稿已清除',
};

export const STORAGE = {
  kept: '草稿保存在本机',
  secret: '因有密级标志，草稿不保存',
  notKept: '此浏览器不能保存草稿，关闭页面前请先复制或下载',
};

export const PRIVACY = '文稿只在本机处理，不上传';

export const TROUBLE = {
  load: '检查程序未能载入，文稿仍可编辑。请稍后重试。',
  restarted: '检查程序出错，已重新启动；文稿没有丢失。改动文稿后会再次检查。',
  moved: '此处文字已改动，请等检查完成后再修改',
  copy: '未能复制。请在浏览器中允许使用剪贴板，或改用“下载 .docx”。',
  emptyPaste: '剪贴板里没有文字',
  picturePaste: '剪贴板里是图片或文件，不是文字。请先把内容识别成文字再粘贴。',
  nothing: '文稿是空的',
  notComputed: '文稿还没有检查完，暂不能输出',
  binary: (/** @type {string} */ name) => `“${name}”不是文本文件，未打开；原有文稿没有改动。`,
  office: (/** @type {string} */ name) =>
    `“${name}”是 Word 或 WPS 文件。请用 Word 或 WPS 打开，全选复制后粘贴到这里。`,
  large: (/** @type {string} */ name, /** @type {string} */ size) =>
    `“${name}”有 ${size} MB，超过上限 16 MB，未打开；原有文稿没有改动。`,
  tooLong: '文稿超过上限 16 MB，暂不检查。文稿没有丢失，可以分成几份再检查。',
  emptyFile: (/** @type {string} */ name) => `“${name}”里没有文字，未打开。`,
  unreadable: (/** @type {string} */ name) => `未能读取“${name}”，原有文稿没有改动。`,
};

/** The name of a file whose draft has no title. */
export const UNTITLED = '公文';

/** CodeMirror's own phrases, for its search panel and its announcements. */
export const PHRASES = {
  Find: '查找',
  Replace: '替换为',
  next: '下一处',
  previous: '上一处',
  all: '全部选中',
  'match case': '区分大小写',
  'by word': '整词',
  regexp: '正则表达式',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  'current match': '当前匹配',
  'replaced $ matches': '已替换 $ 处',
  'replaced match on line $': '已替换第 $ 行的匹配',
  'on line': '所在行：',
  'Go to line': '转到行',
  go: '转到',
  'Selection deleted': '已删除所选文字',
  'Control character': '控制字符',
};
