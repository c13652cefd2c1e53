/** Writes docs/chat.md from the examples and conversations that the chat is tested with. */
import { writeFile } from 'node:fs/promises'
import { chatText } from '../docs/chat.ts'
import { fromRoot } from '../lib/paths.ts'
import { step } from '../lib/progress.ts'
import { runMain } from '../lib/user-error.ts'

runMain(() => step('docs/chat.md', async () => writeFile(fromRoot('docs', 'chat.md'), chatText())))
