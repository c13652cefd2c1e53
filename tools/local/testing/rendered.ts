import type { KubeObject } from '@todo-chatbot/cluster-sim'
import { parseRender } from '../golden.ts'

/** A small render in the form of the charts'. */
export const RENDERED: KubeObject[] = parseRender(`
apiVersion: v1
kind: Service
metadata: {name: app}
spec: {selector: {app: app}, ports: [{name: http, port: 3000}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: app}
spec:
  replicas: 1
  progressDeadlineSeconds: 60
  selector: {matchLabels: {app: app}}
  template:
    metadata: {labels: {app: app}, annotations: {checksum/config: abc}}
    spec: {containers: [{name: main, image: 'app:v1.0.0'}]}
`)
