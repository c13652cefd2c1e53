import type { PostgresImage } from '../../tools/images/postgres.ts'
import { RESTRICTED_CONTAINER, RESTRICTED_POD } from './restricted.ts'

/** Name of the workload, its Service and the Secret, and the label by which the charts' values for production know it. */
export const DATABASE = 'todo-chatbot-database'
export const PORT = 5432
const FOLDER = '/var/lib/database'
const SECRET_FOLDER = '/etc/database'

/** What is to run, and where its data lies: in a claim of that storage class, else in a folder that ends with the pod. */
export interface PostgresOrder { image: PostgresImage, password: string, storageClass?: string | undefined }

/** A data folder counts only when it is complete: a start that is cut off begins anew. */
const START = `cd ${FOLDER}
if [ ! -d data ]; then
  rm -rf unfinished
  initdb --pgdata=unfinished --username=todo --pwfile=${SECRET_FOLDER}/password --auth=scram-sha-256 --encoding=UTF8 --locale=C.UTF-8
  echo 'host all all all scram-sha-256' >> unfinished/pg_hba.conf
  mv unfinished data
fi
exec postgres -D data -c 'listen_addresses=*' -c port=${PORT} -c unix_socket_directories=/tmp -c shared_buffers=32MB`

const readiness = {
  exec: { command: ['pg_isready', '--host=127.0.0.1', `--port=${PORT}`, '--dbname=postgres'] },
  periodSeconds: 2,
  timeoutSeconds: 5,
}

function container({ image }: PostgresOrder) {
  return {
    name: 'postgres',
    image: image.image,
    imagePullPolicy: 'IfNotPresent',
    command: ['sh', '-ec', START],
    ports: [{ name: 'postgres', containerPort: PORT }],
    readinessProbe: readiness,
    resources: { requests: { cpu: '50m', memory: '64Mi' }, limits: { cpu: '1', memory: '256Mi' } },
    securityContext: { ...RESTRICTED_CONTAINER, readOnlyRootFilesystem: true },
    volumeMounts: [
      { name: 'data', mountPath: FOLDER },
      { name: 'tmp', mountPath: '/tmp' },
      { name: 'secret', mountPath: SECRET_FOLDER, readOnly: true },
    ],
  }
}

function pod(order: PostgresOrder) {
  return {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: 10,
    securityContext: {
      ...RESTRICTED_POD,
      runAsUser: order.image.userId,
      runAsGroup: order.image.userId,
      fsGroup: order.image.userId,
    },
    containers: [container(order)],
    volumes: [
      { name: 'tmp', emptyDir: {} },
      { name: 'secret', secret: { secretName: DATABASE, items: [{ key: 'password', path: 'password' }] } },
      ...(order.storageClass === undefined ? [{ name: 'data', emptyDir: {} }] : []),
    ],
  }
}

function claims({ storageClass }: PostgresOrder) {
  return storageClass === undefined
    ? []
    : [{
        metadata: { name: 'data' },
        spec: { storageClassName: storageClass, accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '64Mi' } } },
      }]
}

const metadata = { name: DATABASE, labels: { app: DATABASE } }

/** Where the backend finds it. */
export const urlOf = (password: string): string => `postgres://todo:${password}@${DATABASE}:${PORT}/postgres`

/** One PostgreSQL under the restricted Pod Security standard; its claim, if any, outlives a scale to 0. */
export function postgresObjects(order: PostgresOrder): object[] {
  return [
    { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { password: order.password, url: urlOf(order.password) } },
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: { app: DATABASE }, ports: [{ name: 'postgres', port: PORT }] } },
    {
      apiVersion: 'apps/v1',
      kind: 'StatefulSet',
      metadata,
      spec: {
        serviceName: DATABASE,
        replicas: 1,
        selector: { matchLabels: { app: DATABASE } },
        template: { metadata: { labels: { app: DATABASE } }, spec: pod(order) },
        volumeClaimTemplates: claims(order),
      },
    },
  ]
}
