// @ts-check
/** The words of the settings, and of the file they are carried in. */

import { quoted } from '../words.js';

/** What holds for every draft on this machine. */
export const SETTINGS = {
  title: '设置',
  kept: '以下设置保存在本机。停用的规则和不再提示的词对所有文稿有效。',
  notKept: '停用的规则和不再提示的词对所有文稿有效，关闭页面后不保留。',
  off: '停用的规则',
  noneOff: '没有。在问题或者规则的说明下面按“停用这条规则”，会列在这里。',
  words: '不再提示的词',
  noWords: '没有。在问题的说明下面按“不再提示”某个词，会列在这里。',
  places: '本稿中忽略的问题',
  noPlaces: '没有。在问题的说明下面按“忽略”，会列在这里；只对本稿有效。',
  place: (/** @type {string} */ message, /** @type {string | null} */ words) => 
    words && !message.includes(words) ? `${message}：${quoted(words)}` : message,
  word: (/** @type {string} */ words, /** @type {string} */ title) => `${quoted(words)}（${title}）`,
  exportAll: '导出设置',
  importFrom: '导入设置',
  releaseAll: '恢复全部规则和词',
  file: '成文设置',
  summary: (/** @type {number} */ off, /** @type {number} */ words) =>
    [off > 0 ? `停用 ${off} 条规则` : '', words > 0 ? `不再提示 ${words} 个词` : ''].filter(Boolean).join('，'),
};

/** Where a file is no JSON. */
export const JSON_TROUBLE = {
  at: (
    /** @type {number} */ line,
    /** @type {number} */ column,
    /** @type {string} */ expected,
    /** @type {string | null} */ found,
  ) => `第 ${line} 行第 ${column} 个字符处应为${expected}，${found === null ? '文件却到此为止' : `实为“${found}”`}`,
  string: '双引号括起的文字',
  value: '一个值',
  list: '“,”或者“]”',
  object: '“,”或者“}”',
  colon: '“:”',
  another: (/** @type {string} */ name) => `“${name}”以外的名称（同一名称只能出现一次）`,
  end: '文件结尾',
  shallower: '层次较浅的内容',
};

/** Where a file holds no settings. */
export const SETTINGS_TROUBLE = {
  stored: (/** @type {string} */ why) => `本机保存的设置无法读取：${why}。现按默认设置检查；改动设置后，将覆盖原来保存的内容。`,
  place: (/** @type {string} */ name, /** @type {number} */ n) => `“${name}”第 ${n} 项`,
  object: '整个文件应为“{”和“}”括起的设置',
  field: (/** @type {string} */ name, /** @type {string[]} */ fields) => `没有名为“${name}”的设置，可用的有：${fields.join('、')}`,
  format: (/** @type {string} */ format) => `“format”应为“${format}”`,
  version: (/** @type {number} */ version) => `“version”应为 ${version}，其他版本的设置不能导入`,
  list: (/** @type {string} */ name) => `“${name}”应为“[”和“]”括起的若干项`,
  code: (/** @type {string} */ place) => `${place}应写规则编号，如“NUM-01”`,
  unknown: (/** @type {string} */ place, /** @type {string} */ code) => `${place}：没有编号为“${code}”的规则`,
  entry: (/** @type {string} */ place) => `${place}应写“code”（规则编号）和“words”（不再提示的词），没有别的`,
  words: (/** @type {string} */ place) => `${place}的“words”应为不再提示的词`,
  refused: (/** @type {string} */ name, /** @type {string} */ why) =>
    `“${name}”不是可以导入的设置文件，应为成文“导出设置”所得。${why}。原有设置没有改动。`,
};
