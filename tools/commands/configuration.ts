/** Writes docs/configuration.md from the schemas of the services' environment variables. */
import { writeFile } from 'node:fs/promises'
import { configurationText } from '../docs/configuration.ts'
import { fromRoot } from '../lib/paths.ts'
import { step } from '../lib/progress.ts'
import { runMain } from '../lib/user-error.ts'

runMain(() => step('docs/configuration.md', async () => writeFile(fromRoot('docs', 'configuration.md'), configurationText())))
