import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { fromRoot } from '../lib/paths.ts'
import { documentFaults } from './lint-document.ts'

const text = await readFile(fromRoot('docs', 'openapi.json'), 'utf8')

interface Operation { operationId?: string, tags?: string[], summary?: string, responses: Record<string, object> }
interface Document { info: { title?: string }, paths: Record<string, Record<string, Operation>> }

/** The faults of a copy in which something is broken. */
async function faultsWithout(breakIt: (createTodo: Operation, document: Document) => unknown): Promise<string> {
  const document: Document = JSON.parse(text)
  breakIt(document.paths['/api/v1/todos']!.post!, document)
  return (await documentFaults(JSON.stringify(document))).join('\n')
}

it('finds nothing in the committed document', async () => {
  expect(await documentFaults(text)).toEqual([])
})

describe('finds in a broken copy', () => {
  it.each<[string, Parameters<typeof faultsWithout>[0], string]>([
    ['that it has no title', (_, { info }) => delete info.title, `must have required property 'title'`],
    ['a responses object of the wrong type', operation => Object.assign(operation, { responses: [] }), 'must be object'],
    ['an operation without an id', operation => delete operation.operationId, '(operation-operationId)'],
    ['two operations with one id', operation => Object.assign(operation, { operationId: 'listTodos' }), '(operation-operationId-unique)'],
    ['an operation without tags', operation => delete operation.tags, '(rule/operation-has-tags)'],
    ['a tag that nobody describes', operation => Object.assign(operation, { tags: ['other'] }), '(operation-tag-defined)'],
    ['an operation without a summary', operation => delete operation.summary, '(operation-summary)'],
    ['an operation without error responses', operation => delete operation.responses['4XX'], '(operation-4xx-response)'],
    ['a reference to nothing', operation => Object.assign(operation.responses, { 200: { $ref: '#/components/responses/None' } }), '(no-unresolved-refs)'],
  ])('%s', async (_, breakIt, fault) => {
    expect(await faultsWithout(breakIt)).toContain(fault)
  })
})
