import type { Tool } from './tool.ts'
import { add } from './add.ts'
import { complete, remove, reopen, undo } from './deeds.ts'
import { edit } from './edit.ts'
import { list } from './list.ts'

/** All that the model may propose. */
export const TOOLS: readonly Tool[] = [add, list, complete, reopen, remove, edit, undo]
