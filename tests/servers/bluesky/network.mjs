// A whole AT Protocol network on the loopback, of the published packages: PLC, PDS and AppView, and a small server by
// which the tests make time pass. Everything is new at each start.
import fs from 'node:fs'
import http from 'node:http'
import net from 'node:net'

// dev-env listens on every interface; here nothing but this computer may reach it.
const listen = net.Server.prototype.listen
net.Server.prototype.listen = function (...given) {
  if (given[0] && typeof given[0] === 'object' && 'port' in given[0]) given[0] = { ...given[0], host: '127.0.0.1' }
  else if (/^\d+$/.test(String(given[0])) && typeof given[1] !== 'string') given.splice(1, 0, '127.0.0.1')
  return listen.apply(this, given)
}

const base = Number(process.env.BLUESKY_PORT || 25800)
const { TestNetwork } = await import('@atproto/dev-env')
const network = await TestNetwork.create({
  plc: { port: base + 2 },
  pds: { port: base + 3, hostname: 'localhost', enableDidDocWithSession: true },
  dbPostgresSchema: 'tertulia',
  bsky: { port: base + 4, publicUrl: `http://localhost:${base + 4}`, dbPostgresSchema: 'appview' },
  ozone: { port: base + 7, dbPostgresSchema: 'ozone' },
})

async function create(handle, password) {
  const answer = await fetch(`${network.pds.url}/xrpc/com.atproto.server.createAccount`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ handle, password, email: `${handle}@example.test` }),
  })
  const account = await answer.json()
  if (!answer.ok) throw new Error(`${handle}: ${JSON.stringify(account)}`)
  const made = await fetch(`${network.pds.url}/xrpc/com.atproto.server.createAppPassword`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${account.accessJwt}` },
    body: JSON.stringify({ name: 'tertulia' }),
  })
  const key = await made.json()
  if (!made.ok) throw new Error(`${handle}: ${JSON.stringify(key)}`)
  return { handle, did: account.did, password, appPassword: key.password }
}

const people = {}
for (const name of ['alice', 'bob', 'carol']) people[name] = await create(`${name}.test`, `${name}-password`)
await network.processAll(60_000)

const label = ({ uri, cid, val }) =>
  network.bsky.db.db
    .insertInto('label')
    .values({
      uri, cid: cid || '', val, cts: new Date().toISOString(), neg: false, src: network.ozone.ctx.cfg.service.did, exp: null,
    })
    .execute()

const control = http.createServer(async (request, response) => {
  const url = new URL(request.url, 'http://here')
  const say = (status, body) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  try {
    if (url.pathname === '/settle') await network.processAll(60_000) // until the AppView shows what the PDS has
    else if (url.pathname === '/label') await label(Object.fromEntries(url.searchParams))
    else return say(404, {})
    say(200, {})
  } catch (trouble) {
    say(500, { trouble: String(trouble) })
  }
})
await new Promise((done) => control.listen(base, done))

process.on('SIGTERM', () => network.close().finally(() => process.exit(0)))
fs.writeFileSync(
  process.argv[2],
  JSON.stringify({ control: `http://localhost:${base}`, plc: network.plc.url, pds: network.pds.url, appview: network.bsky.url, people }),
)
