import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { fromRoot } from '../lib/paths.ts'
import { configurationText } from './configuration.ts'

it('is committed as docs/configuration.md; when this fails, run: npm run configuration', () => {
  expect(configurationText()).toBe(readFileSync(fromRoot('docs', 'configuration.md'), 'utf8'))
})

it('says default, range and meaning of a variable', () => {
  const lines = configurationText().split('\n').map(line => line.replaceAll(/ {2,}/g, ' '))
  expect(lines).toContain('| `API_PORT` | `3000` | 0 to 65535 | Port to listen on; 0 takes a free one |')
  expect(lines).toContain('| `SCOPE` | `cluster` | `cluster`, `namespace` | Watch the whole cluster, or one namespace with a Role only |')
  expect(lines).toContain('| `DATABASE_URL_FILE` | not set | text | File that holds DATABASE_URL, such as a mounted secret |')
})
