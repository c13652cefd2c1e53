import type { ChatReply, MessagePage, TodoPage } from '@todo-chatbot/contract'
import { ChatReplySchema } from '@todo-chatbot/contract'
import { expect, it } from 'vitest'
import { createStore } from '../store/store.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'
import { buildTestApp } from '../testing/test-app.ts'

const CHAT = '/api/v1/chat'

/** Says things in one conversation, one after the other. */
async function conversation(options?: Parameters<typeof buildTestApp>[0], conversationId = 'a') {
  const testApp = await buildTestApp(options)
  const say = async (message: string, fields: object = {}) => (await testApp.post(CHAT, { message, conversationId, ...fields })).json<ChatReply>()
  const titles = async (query = '') => (await testApp.get(`/api/v1/todos${query}`)).json<TodoPage>().items.map(todo => todo.title)
  return { ...testApp, say, titles }
}

it('adds, lists, completes, deletes and takes back by chat', async () => {
  const { say, titles } = await conversation()
  const added = await say('add buy milk')
  expect(added).toMatchObject({
    conversationId: 'a',
    intent: 'add',
    changes: [
      {
        type: 'created',
        todo: { title: 'buy milk', version: 1 },
      },
    ],
  })
  expect(Object.keys(added).every(key => key in ChatReplySchema.properties)).toBe(true)
  await say('add call Ann')
  expect((await say('show my todos')).todos?.map(todo => todo.title)).toEqual(['buy milk', 'call Ann'])
  expect((await say('complete 1')).changes).toMatchObject([
    {
      type: 'updated',
      todo: { title: 'buy milk', completed: true, version: 2 },
    },
  ])
  expect(await titles('?status=open')).toEqual(['call Ann'])
  expect((await say('delete call Ann')).changes).toMatchObject([
    {
      type: 'deleted',
      todo: { title: 'call Ann' },
    },
  ])
  expect(await titles()).toEqual(['buy milk'])
  await say('undo')
  await say('undo')
  expect(await titles('?status=open')).toEqual(['buy milk', 'call Ann'])
})

it('makes up a conversation where none is named, and keeps conversations apart', async () => {
  const { post, say } = await conversation()
  await say('add buy milk')
  const other = (await post(CHAT, { message: 'undo' })).json<ChatReply>()
  expect(other.conversationId).toMatch(/^[0-9a-f-]{36}$/)
  expect(other.changes).toEqual([])
})

it('means the day where the person is', async () => {
  const { say } = await conversation({
    now: () => new Date('2026-03-08T23:30:00Z'),
  })
  expect((await say('add buy milk today', { timeZone: 'Asia/Tokyo' })).changes[0]!.todo.dueDate).toBe('2026-03-09')
  expect((await say('add buy tea today')).changes[0]!.todo.dueDate).toBe('2026-03-08')
})

it('goes on with a conversation after a restart', async () => {
  const dataDir = temporaryFolder()
  const former = await conversation({
    store: createStore({ dataDir }),
  })
  await former.say('add buy milk')
  await former.app.close()
  await former.store.close()
  const { say, titles } = await conversation({
    store: createStore({ dataDir }),
  })
  await say('undo')
  expect(await titles()).toEqual([])
})

it('does a repeated message once', async () => {
  const { post, titles } = await conversation()
  const send = () => post(CHAT, { message: 'add buy milk' }, { 'idempotency-key': 'one' })
  const first = await send()
  expect((await send()).json()).toEqual(first.json())
  expect(await titles()).toEqual(['buy milk'])
})

it('changes nothing when its answer cannot be stored', async () => {
  const store = createStore()
  const breaking: typeof store = {
    ...store,
    write: work => store.write(async (transaction) => {
      await work(transaction)
      throw new Error('disk full')
    }),
  }
  const { post, get, titles } = await conversation({ store: breaking })
  expect((await post(CHAT, { message: 'add buy milk', conversationId: 'a' })).statusCode).toBe(500)
  expect(await titles()).toEqual([])
  expect((await get('/api/v1/conversations/a/messages')).statusCode).toBe(404)
})

it('gives the conversation back, newest first, page by page', async () => {
  const { say, get } = await conversation()
  await say('hello')
  const { reply } = await say('add buy milk')
  const first = await get('/api/v1/conversations/a/messages?limit=3')
  const page = first.json<MessagePage>()
  const next = `/api/v1/conversations/a/messages?limit=3&cursor=${page.nextCursor}`
  expect(first.headers.link).toBe(`<${next}>; rel="next"`)
  expect(page.items.map(({ role, text }) => [role, text])).toEqual([
    ['assistant', reply],
    ['user', 'add buy milk'],
    [
      'assistant',
      expect.any(String),
    ],
  ])
  const last = await get(next)
  const rest = last.json<MessagePage>()
  expect(last.headers.link).toBeUndefined()
  expect(rest.items.map(({ text }) => text)).toEqual(['hello'])
  expect(rest.nextCursor).toBeNull()
})

it('knows no messages of a conversation that never was', async () => {
  const { get } = await buildTestApp()
  expect((await get('/api/v1/conversations/nobody/messages')).json()).toMatchObject({ status: 404, code: 'CONVERSATION_NOT_FOUND' })
})

it.each([
  ['an empty message', { message: '' }, '/message'],
  ['a blank message', { message: ' \n' }, '/message'],
  ['a message that is too long', { message: 'x'.repeat(10_001) }, '/message'],
  ['a conversation with a space in its name', { message: 'a', conversationId: 'no spaces' }, '/conversationId'],
  ['an unknown field', { message: 'a', text: 'b' }, '/text'],
])('refuses %s', async (_, payload, pointer) => {
  const { post } = await buildTestApp()
  expect((await post(CHAT, payload)).json()).toMatchObject({ status: 400, code: 'VALIDATION_FAILED', errors: expect.arrayContaining([expect.objectContaining({ pointer })]) })
})

it('refuses a time zone that does not exist', async () => {
  const { post } = await buildTestApp()
  expect((await post(CHAT, { message: 'a', timeZone: 'Mars/Olympus' })).json()).toMatchObject({ status: 400, code: 'INVALID_TIME_ZONE' })
})
