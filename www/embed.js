// @ts-check
/** What a portal loads: registers <chengwen-editor>. */

import './element/define.js';

export { ChengwenEditor } from './element/editor-element.js';
