import type { Container, KubeObject, Pod } from '@todo-chatbot/cluster-sim'
import { buildPod } from '@todo-chatbot/cluster-sim'
import { expect, it } from 'vitest'
import { containerEnvironment } from './environment.ts'

const config: KubeObject = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'app-config' },
  data: { LEVEL: 'info', PORT: '3000' },
}
const pod: Pod = buildPod({ name: 'app-1', namespace: 'todo-chatbot' })
const container = (parts: Partial<Container>): Container => ({ name: 'app', image: 'app', ...parts })

it('reads whole config maps, and lets single entries win', () => {
  const parts = {
    envFrom: [
      {
        configMapRef: { name: 'app-config' },
      },
    ],
    env: [
      { name: 'LEVEL', value: 'debug' },
    ],
  }
  expect(containerEnvironment(container(parts), pod, [config])).toEqual({ LEVEL: 'debug', PORT: '3000' })
})

it('puts a prefix before the keys of a config map', () => {
  const parts = {
    envFrom: [
      {
        prefix: 'APP_',
        configMapRef: { name: 'app-config' },
      },
    ],
  }
  expect(containerEnvironment(container(parts), pod, [config])).toEqual({ APP_LEVEL: 'info', APP_PORT: '3000' })
})

it('reads one key of a config map, and fields of the pod', () => {
  const env = [
    {
      name: 'LOG',
      valueFrom: {
        configMapKeyRef: { name: 'app-config', key: 'LEVEL' },
      },
    },
    {
      name: 'POD_NAMESPACE',
      valueFrom: {
        fieldRef: { fieldPath: 'metadata.namespace' },
      },
    },
  ]
  expect(containerEnvironment(container({ env }), pod, [config])).toEqual({ LOG: 'info', POD_NAMESPACE: 'todo-chatbot' })
})

it('leaves out what only a cluster knows', () => {
  const env = [
    {
      name: 'TOKEN',
      valueFrom: {
        secretKeyRef: { name: 's', key: 'token' },
      },
    },
  ]
  expect(containerEnvironment(container({ env }), pod, [])).toEqual({})
})

it('names a config map that the render does not have', () => {
  const parts = {
    envFrom: [
      {
        configMapRef: { name: 'other' },
      },
    ],
  }
  expect(() => containerEnvironment(container(parts), pod, [config])).toThrow('no ConfigMap "other"')
})
