// A buyer with a browser. Arguments: the shop's address, the browser's program, a directory for pictures.
// Prints a line for each page that was seen; fails on the first that is not as expected.
const path = require('path');
const { chromium } = require('playwright-core');

const [shop, program, pictures] = process.argv.slice(2);

async function visit(page) {
  const sees = async status => {
    await page.locator('#status', { hasText: status }).waitFor();
    console.log(status);
  };
  const order = async product => {
    await page.goto(shop);
    await page.getByLabel(product).check();
    await page.locator('#order').click();
    await sees('Not paid yet');
  };
  const inWindow = async step => {
    await page.locator('#pay').click();
    await page.locator('#' + step).click();
  };
  const picture = name => page.screenshot({ path: path.join(pictures, name + '.png') });

  await page.goto(shop);
  await page.getByLabel('Green tea').check();
  await picture('order');

  await order('Green tea');
  await inWindow('decline');
  await sees('Payment failed');
  await inWindow('close');
  await sees('Payment failed');
  await picture('failed');
  await inWindow('pay');
  await sees('Paid');
  await picture('paid');
  await page.locator('#refund').click();
  await sees('Refunded');
  await picture('refunded');

  await order('porcelain mug');
  await inWindow('account');
  await sees('Waiting for your transfer');
  await picture('waiting');
  const own = page.url();
  await page.locator('#bank').click();
  await page.locator('#deposit').click();
  await page.locator('#status', { hasText: 'paid' }).waitFor();
  // Nobody sends the buyer back from a bank: only the webhook tells the shop.
  await page.goto(own);
  for (let looks = 0; looks < 100 && (await page.locator('#again').count()) > 0; looks++) {
    await page.locator('#again').click();
  }
  await sees('Paid');

  await page.goto(shop + '/orders/none');
  await page.getByText('There is no such page or order').waitFor();
}

async function main() {
  const browser = await chromium.launch({
    executablePath: program,
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 560 } });
    page.setDefaultTimeout(20_000);
    page.on('console', said => { throw new Error('the browser complains: ' + said.text()); });
    page.on('requestfailed', failed => { throw new Error('not loaded: ' + failed.url()); });
    await visit(page);
  } finally {
    await browser.close();
  }
}

main().catch(failure => {
  console.error(failure);
  process.exit(1);
});
