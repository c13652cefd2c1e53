import type { TodoEdit } from '../../understand/command.ts'

/** "postpone the rent": a new day or time that has to be asked for. */
export function isUnsaid(edit: TodoEdit): boolean {
  return edit.change === 'due' && Object.keys(edit).length === 1
}
