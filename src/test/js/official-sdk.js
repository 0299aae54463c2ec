// Calls PortOne's server SDK for JavaScript. Arguments: base URL, API secret, store id ("" for none), and
// a JSON array of { call, input } such as { "call": "payment.getPayment", "input": { "paymentId": "p" } }.
// Prints one line of JSON: for each call { answer }, or { failure, type, data } for what it throws.
const { PortOneClient } = require('@portone/server-sdk');

const [baseUrl, secret, storeId, calls] = process.argv.slice(2);
const client = PortOneClient({ baseUrl, secret, storeId: storeId || undefined });

async function send({ call, input }) {
  const path = call.split('.');
  const method = path.pop();
  const group = path.reduce((parent, name) => parent[name], client);
  try {
    return { answer: await group[method](input) };
  } catch (failure) {
    return { failure: failure.name, type: failure.data && failure.data.type, data: failure.data };
  }
}

(async () => {
  const results = [];
  for (const call of JSON.parse(calls)) {
    results.push(await send(call));
  }
  console.log(JSON.stringify(results));
})();
