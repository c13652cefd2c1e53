import { describe, expect, it } from 'vitest'
import { maskArguments, maskCause, maskText } from './mask-text.ts'

describe('a command that is shown', () => {
  it.each([
    ['--password=abc', '--password=(hidden)'],
    ['DB_PASSWORD="a b" run', 'DB_PASSWORD=(hidden) run'],
    ['export API_KEY=abc && serve', 'export API_KEY=(hidden) && serve'],
    ['Authorization: abc', 'Authorization: (hidden)'],
    ['postgres://todo:abc@db:5432/todo', 'postgres://todo:(hidden)@db:5432/todo'],
    ['--port=80 --host=a', '--port=80 --host=a'],
    ['http://api:3000/tokens', 'http://api:3000/tokens'],
  ])('%s has no secret', (text, shown) => {
    expect(maskText(text)).toBe(shown)
  })

  it('has none in the argument after its name either', () => {
    expect(maskArguments(['serve', '--client-secret', 'abc', '--port', '80'])).toEqual(['serve', '--client-secret', '(hidden)', '--port', '80'])
  })
})

describe('the cause of a change that is shown', () => {
  it.each([
    ['kubectl set env statefulset/db --namespace=todo LOG_LEVEL=debug GREETING="good day"', 'kubectl set env statefulset/db --namespace=todo LOG_LEVEL=(hidden) GREETING=(hidden)'],
    ['kubectl set image deployment/backend backend=backend:v2', 'kubectl set image deployment/backend backend=backend:v2'],
    ['kubectl apply --token=abc', 'kubectl apply --token=(hidden)'],
    ['a new logo', 'a new logo'],
  ])('%s has no value of a variable and no secret', (text, shown) => {
    expect(maskCause(text)).toBe(shown)
  })
})
