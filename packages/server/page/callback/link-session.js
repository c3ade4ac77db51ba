/** A call of the gateway went wrong; `code` is its reason. */
export class Refused extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

/** What the link in the address opens: a session that is begun at the first question and once more when it has run out. */
export function createLinkSession(secret) {
  const site = secret.slice(0, Math.max(0, secret.indexOf('.')));
  let access;

  const send = async (path, body, token) => {
    const response = await fetch(`/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok) throw new Refused(answer.code ?? 'unavailable');
    return answer;
  };
  const begin = async () => {
    if (site === '') throw new Refused('not_found');
    access = (await send(`/sites/${encodeURIComponent(site)}/sessions`, { grant: secret })).access;
  };
  const ask = async (path, body) => {
    if (access === undefined) await begin();
    return send(path, body, access).catch(async (error) => {
      if (error.code !== 'token_expired' && error.code !== 'unauthorized') throw error;
      await begin();
      return send(path, body, access);
    });
  };

  return {
    /** The case as it stands. */
    readCase: () => ask('/status/mine'),
    /** Asks for a link to a case; the answer never says whether there is one. */
    ask: (request) => send('/links', request),
    /** The callback as it stands. */
    read: () => ask('/callbacks/mine'),
    /** The windows that are free. */
    slots: async (topic) => (await send(`/sites/${encodeURIComponent(site)}/slots?topic=${encodeURIComponent(topic)}`)).slots,
    /** Gives one command; rejects when it is refused. */
    give: async (caseId, kind, body) => {
      const { results: [result] } = await ask('/commands', { case: caseId, commands: [{ id: mintId(), kind, body }] });
      if (result.outcome === 'refused') throw new Refused(result.problem.code);
    },
  };
}

/** A UUID of version 7, as every command has one. */
function mintId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = Date.now();
  for (let place = 0; place < 6; place += 1) bytes[place] = Math.floor(time / 2 ** (8 * (5 - place))) % 256;
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
