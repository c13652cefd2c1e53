import { describe, expect, it } from 'vitest'
import { changelogSections, withSection } from './changelog.ts'

const HEAD = '# Changelog\n\nWords about it.\n'
const SECTION = '## [1.0.0] - 2026-01-31\n\n### Changed\n\n- One thing: this.\n- Another.\n\n### Fixed\n\n- A third.\n'

describe('a changelog', () => {
  it('is read version by version, the newest first', () => {
    expect(changelogSections(`${HEAD}\n${SECTION.replace('1.0.0', '1.0.1')}\n${SECTION}`)).toMatchObject([
      { version: '1.0.1' },
      {
        version: '1.0.0',
        date: '2026-01-31',
        notes: [
          { kind: 'changed', description: 'One thing: this.' },
          { kind: 'changed', description: 'Another.' },
          { kind: 'fixed', description: 'A third.' },
        ],
      },
    ])
  })

  it('gets a first section at its end, and each further one above the others', () => {
    const section = { version: '1.0.0', date: '2026-01-31', notes: changelogSections(SECTION)[0]?.notes ?? [] }
    const first = withSection(HEAD, section)
    expect(first).toBe(`${HEAD}\n${SECTION}`)
    expect(withSection(first, { ...section, version: '1.0.1' })).toBe(`${HEAD}\n${SECTION.replace('1.0.0', '1.0.1')}\n${SECTION}`)
  })

  it.each([
    ['## 1.0.0', 'the changelog has the heading "1.0.0": use the form "[1.2.3] - 2026-01-31"'],
    ['## [1.0.0] - 2026-01-31\n\n### Improved\n\n- A thing.', 'has the heading "Improved": use one of Added, Changed,'],
    ['## [1.0.0] - 2026-01-31\n\n### Added\n\n- A thing\n  in two lines.', 'has the line "in two lines.": write every change as "- text", in one line'],
  ])('is refused with the way to put it right: %j', (text, message) => {
    expect(() => changelogSections(text)).toThrow(message)
  })
})
