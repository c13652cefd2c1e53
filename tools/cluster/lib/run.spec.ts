import { expect, it } from 'vitest'
import { describeFailure, run, succeeds } from './run.ts'

it('returns what a program writes', async () => {
  expect(await run('printf', ['one'])).toBe('one')
})

it('gives text to programs that read it', async () => {
  expect(await run('cat', [], { input: 'kind: Namespace' })).toBe('kind: Namespace')
})

it('tells success from failure', async () => {
  expect(await succeeds('true', [])).toBe(true)
  expect(await succeeds('false', [])).toBe(false)
  expect(await succeeds('no-such-program-anywhere', [])).toBe(false)
})

it('names a command that failed and what it said, in one line', async () => {
  const failing = run('sh', ['-c', 'echo "cannot read values" >&2; echo "replicas: got string" >&2; exit 3'])
  await expect(failing).rejects.toThrow('failed: cannot read values; replicas: got string')
})

it('leaves the flags out of a command\'s name', () => {
  const args = ['--kubeconfig=/state/kubeconfig', 'upgrade', '--install', 'todo-chatbot-backend', '--wait']
  expect(describeFailure('/cache/helm', args, 'timed out\n')).toBe('helm upgrade todo-chatbot-backend failed: timed out')
})
