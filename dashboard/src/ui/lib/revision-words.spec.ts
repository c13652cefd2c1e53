import { describe, expect, it } from 'vitest'
import { en } from '../i18n/en/index.ts'
import { changeTexts } from './revision-words.ts'
import { helmRollbackCommand, undoCommand } from './rollout-command.ts'

describe('what a revision changed', () => {
  it('tells an image change', () => {
    expect(changeTexts({
      changes: [
        {
          kind: 'image',
          name: 'backend',
          from: 'backend:v1.0.0',
          to: 'backend:v1.1.0',
        },
      ],
    }, en.rollouts.changes)).toEqual(['image of backend: backend:v1.0.0 → backend:v1.1.0'])
  })

  it('tells a config change by its checksum', () => {
    expect(changeTexts({
      changes: [
        {
          kind: 'config',
          name: 'checksum/config',
          from: 'aaaaaaaa1111',
          to: 'bbbbbbbb2222',
        },
      ],
    }, en.rollouts.changes)).toEqual(['config changed (aaaaaaaa → bbbbbbbb)'])
  })

  it('tells containers that came or went', () => {
    expect(changeTexts({
      changes: [
        {
          kind: 'image',
          name: 'proxy',
          from: null,
          to: 'envoy:1',
        },
        {
          kind: 'image',
          name: 'old',
          from: 'old:1',
          to: null,
        },
      ],
    }, en.rollouts.changes)).toEqual(['container proxy added with image envoy:1', 'container old removed'])
  })

  it('does not claim that nothing changed', () => {
    expect(changeTexts({ changes: [] }, en.rollouts.changes)[0]).toMatch(/another part of the pod template/)
    expect(changeTexts({ changes: null }, en.rollouts.changes)[0]).toMatch(/oldest revision/)
  })
})

describe('the way back', () => {
  it('is a command with namespace and revision', () => {
    expect(undoCommand({ namespace: 'todo', name: 'backend' }, 3)).toBe('kubectl rollout undo deployment/backend --namespace todo --to-revision=3')
    expect(helmRollbackCommand('backend', 'todo')).toBe('helm rollback backend --namespace todo --wait')
  })
})
