import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A library, an app on it, an app on that app, and a test chart without a changelog, as text files of a project. */
const PROJECT = {
  'charts/lib/Chart.yaml': `apiVersion: v2
name: lib
type: library
# Raised by hand until there was a command.
version: 1.2.3
annotations:
  artifacthub.io/license: Apache-2.0
`,
  'charts/lib/CHANGELOG.md': `# Changelog

## [1.2.3] - 2026-01-31

### Added

- Everything.
`,
  'charts/app/Chart.yaml': `apiVersion: v2
name: app
version: 0.1.0 # its own
description: 'In quotes'
dependencies:
  - name: lib
    version: 1.2.3
    repository: file://../lib
`,
  'charts/app/CHANGELOG.md': `# Changelog

## [0.1.0] - 2026-01-31

### Added

- Something.
`,
  'charts/lib/tests/harness/Chart.yaml': `apiVersion: v2
name: harness
version: 1.0.0
dependencies:
  - name: lib
    version: 1.2.3
    repository: file://../..
`,
  'examples/umbrella/Chart.yaml': `apiVersion: v2
name: umbrella
version: 1.0.0
dependencies:
  - name: app
    version: 0.1.0
    repository: file://../../charts/app
  - name: elsewhere
    version: 5.0.0
    repository: oci://registry.example/charts
`,
}

export type ProjectFile = keyof typeof PROJECT

/** Writes a small project with charts into a folder. */
export async function writeProject(folder: string): Promise<void> {
  for (const [path, content] of Object.entries(PROJECT)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}
