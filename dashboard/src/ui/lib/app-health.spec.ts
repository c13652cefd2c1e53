import type { AppCheck } from '../../shared/app-health.ts'
import { describe, expect, it } from 'vitest'
import { en } from '../i18n/en/index.ts'
import { appVerdict } from './app-health.ts'

const NOW = Date.parse('2026-01-01T11:00:00Z')
const words = en.overview.app

function check(fields: Partial<AppCheck> = {}): AppCheck {
  return { id: 'page', isUp: true, since: '2026-01-01T10:00:00Z', checkedAt: '2026-01-01T10:59:50Z', latencyMs: 4, fault: null, ...fields }
}

function verdict(...checks: AppCheck[]) {
  return appVerdict({ intervalSeconds: 30, timeoutMs: 3000, checks }, NOW, words)
}

describe('the sentence about the chat app', () => {
  it('says that it is up since the last of its parts came up', () => {
    expect(verdict(check(), check({ id: 'chat', since: '2026-01-01T10:48:00Z' })))
      .toEqual({ tone: 'ok', sentence: 'It is up: all that was asked of it has been answered for 12m.' })
  })

  it('says what is down and since when, what people notice first', () => {
    const fault = { kind: 'status', detail: '503' } as const
    expect(verdict(check(), check({ id: 'chat', isUp: false, fault, since: '2026-01-01T10:55:00Z' }), check({ id: 'ready', isUp: false, fault })))
      .toEqual({ tone: 'danger', sentence: 'It is not well: the chatbot does not answer, for 5m.' })
  })

  it('claims nothing before the first answers, nor when the answers are old', () => {
    expect(verdict(check(), check({ isUp: null, since: null, checkedAt: null })).tone).toBe('muted')
    expect(appVerdict(null, NOW, words)).toEqual({ tone: 'warn', sentence: words.old })
  })
})
