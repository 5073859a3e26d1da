// Somebody in a browser who signs in at the page of the PDS and gives the permission asked for:
//   node browser.mjs PAGE HANDLE PASSWORD      prints the page at which it ends
import http from 'node:http'

const [page, username, password] = process.argv.slice(2)
const origin = new URL(page).origin
const cookies = new Map()

// Not fetch(): it does not let anybody say where a request comes from, and the page asks for that.
function ask(method, address, headers = {}, body = undefined) {
  const url = new URL(address)
  const own = url.origin === origin ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}
  const options = {
    method, hostname: '127.0.0.1', port: url.port, path: url.pathname + url.search,
    headers: { host: url.host, 'user-agent': 'test', ...own, ...headers, ...(body ? { 'content-length': Buffer.byteLength(body) } : {}) },
  }
  return new Promise((resolve, reject) => {
    const request = http.request(options, (response) => {
      for (const line of response.headers['set-cookie'] ?? []) {
        const [name, ...value] = line.split(';')[0].split('=')
        cookies.set(name, value.join('='))
      }
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text: Buffer.concat(parts).toString() }))
    })
    request.on('error', reject)
    request.end(body)
  })
}

async function call(name, content, bearer) {
  const answer = await ask('POST', `${origin}/@atproto/oauth-provider/~api/${name}`, {
    'content-type': 'application/json', origin, referer: page, 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'same-origin',
    'x-csrf-token': cookies.get('csrf-token') ?? '', ...(bearer ? { authorization: `Bearer ${bearer}` } : {}),
  }, JSON.stringify(content))
  if (answer.status !== 200) throw new Error(`${name}: ${answer.status} ${answer.text}`)
  return JSON.parse(answer.text)
}

const walk = (site) => ({ 'sec-fetch-site': site, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' })
const first = await ask('GET', page, walk('cross-site'))
if (first.status !== 200) throw new Error(`the page: ${first.status} ${first.text.slice(0, 300)}`)
const session = await call('sign-in', { locale: 'en', username, password, remember: false })
const given = await call('consent', { did: session.account.did ?? session.account.sub }, session.ephemeralToken)
const sent = await ask('GET', given.url, { ...walk('same-origin'), referer: page })
const back = await ask('GET', sent.headers.location, walk('cross-site'))
console.log(back.status, back.text)
