// Sends messages over the SockJS bridge at the URL in the first argument; the second is
// a JSON array of { address, headers, body }. Prints one line of JSON: what each was answered.
const EventBus = require('@vertx/eventbus-bridge-client.js');

const bus = new EventBus(process.argv[2]);
const messages = JSON.parse(process.argv[3]);

// What the bridge itself rejects names no message: it is the answer to the one that is open.
let rejected = failure => console.error(failure);
bus.onerror = failure => rejected(failure);

function ask({ address, headers, body }) {
  return new Promise(answered => {
    rejected = failure => answered({ rejected: failure.body });
    bus.send(address, body, headers, (failure, message) =>
      answered(
        failure
          ? { code: failure.failureCode, text: failure.message }
          : { body: message.body, headers: message.headers }));
  });
}

bus.onopen = async () => {
  const answers = [];
  for (const message of messages) {
    answers.push(await ask(message));
  }
  console.log(JSON.stringify(answers));
  bus.close();
};
