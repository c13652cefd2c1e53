import type { PostgresKind } from './describe-with-postgres.ts'
import type { PostgresServer } from './postgres.ts'
import { execFileSync, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import getPort from 'get-port'
import { missingPostgres, startPostgres } from './postgres.ts'
import { giveTo } from './unprivileged.ts'

/** Why none can be started here; undefined where one can. */
const missing = missingPostgres ?? (spawnSync('openssl', ['version']).error && 'no openssl: apt-get install openssl')

/** Writes a certificate of `localhost` that nobody else signed, and its key. */
export function makeCertificate(certificate: string, key: string): void {
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost']
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', ...subject, '-keyout', key, '-out', certificate], { stdio: 'ignore' })
}

/** A PostgreSQL that listens at a port, and whose URL asks for TLS and trusts the server's own certificate only. */
async function start(): Promise<PostgresServer> {
  const port = await getPort()
  return startPostgres((folder, user) => {
    const [certificate, key] = [join(folder, 'server.crt'), join(folder, 'server.key')]
    makeCertificate(certificate, key)
    giveTo(user, key)
    return {
      settings: ['listen_addresses=localhost', `port=${port}`, 'ssl=on', `ssl_cert_file=${certificate}`, `ssl_key_file=${key}`],
      urlOf: database => `postgres://postgres@localhost:${port}/${database}?sslmode=verify-full&sslrootcert=${certificate}`,
    }
  })
}

/** For `describeWithPostgres`. */
export const tlsPostgres: PostgresKind = { missing, start }
