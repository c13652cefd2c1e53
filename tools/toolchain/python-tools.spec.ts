import { expect, it } from 'vitest'
import { environmentPath } from './python-tools.ts'

it('takes no environment that was moved or copied, since its programs start the Python of the former path', () => {
  const nameIn = (folder: string) => environmentPath(folder, 'ct', 'yamale==6').slice(folder.length)
  expect(nameIn('/home/ann/todo-chatbot/.cache/tools')).toMatch(/^\/python-ct-[0-9a-f]{12}$/)
  expect(nameIn('/home/ann/todo-chatbot/.cache/tools')).not.toBe(nameIn('/home/bob/todo-chatbot/.cache/tools'))
})

it('makes a new environment for other requirements', () => {
  expect(environmentPath('/tools', 'ct', 'yamale==6')).not.toBe(environmentPath('/tools', 'ct', 'yamale==7'))
})
