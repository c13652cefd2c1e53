import type { SpecField } from './revision-specs.ts'
import { describe, expect, it } from 'vitest'
import { diffSpecs } from './spec-diff.ts'

function field(fields: Partial<SpecField> & { digest: string }): SpecField {
  return { container: 'app', aspect: 'env', name: 'LOG_LEVEL', text: null, ...fields }
}

describe('the difference of two revisions', () => {
  it('is what was added, removed and changed, and nothing that stayed', () => {
    const from = [
      field({ digest: '1' }),
      field({ name: 'OLD', digest: '2' }),
      field({ name: 'SAME', digest: '3' }),
    ]
    const to = [
      field({ digest: '9' }),
      field({ name: 'NEW', digest: '2' }),
      field({ name: 'SAME', digest: '3' }),
    ]
    expect(diffSpecs({ fields: from }, { fields: to }).map(({ kind, name }) => `${kind} ${name}`)).toEqual(['changed LOG_LEVEL', 'added NEW', 'removed OLD'])
  })

  it('has both texts where they may be shown, and is a difference also where they read the same', () => {
    expect(diffSpecs(
      { fields: [field({ aspect: 'image', name: 'image', text: 'app:v1', digest: '1' }), field({ aspect: 'command', name: 'args', text: '--token (hidden)', digest: '2' })] },
      { fields: [field({ aspect: 'image', name: 'image', text: 'app:v2', digest: '3' }), field({ aspect: 'command', name: 'args', text: '--token (hidden)', digest: '4' })] },
    )).toEqual([
      { container: 'app', aspect: 'image', name: 'image', kind: 'changed', from: 'app:v1', to: 'app:v2' },
      { container: 'app', aspect: 'command', name: 'args', kind: 'changed', from: '--token (hidden)', to: '--token (hidden)' },
    ])
  })

  it('keeps apart what two containers say under the same name', () => {
    const changes = diffSpecs(
      { fields: [field({ digest: '1' }), field({ container: 'proxy', digest: '1' })] },
      { fields: [field({ digest: '2' }), field({ container: 'proxy', digest: '1' })] },
    )
    expect(changes.map(({ container }) => container)).toEqual(['app'])
  })
})
