// A buyer with a browser. Arguments: the shop's address, the browser's program, where to put a picture.
// Prints a line for each page that was seen; fails on the first that is not as expected.
const { chromium } = require('playwright-core');

const [shop, program, picture] = process.argv.slice(2);

async function visit(page) {
  const complaints = [];
  page.on('console', said => complaints.push(said.text()));
  page.on('requestfailed', failed => complaints.push(failed.url()));
  const sees = async status => {
    await page.locator('#status').getByText(status, { exact: true }).waitFor();
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

  await page.goto(shop);
  await page.getByLabel('Green tea').check();
  const ordering = await page.screenshot();

  await order('Green tea');
  await inWindow('decline');
  await sees('Payment failed');
  await inWindow('close');
  await sees('Not paid yet');
  await page.locator('#pay').click();
  await page.locator('#close').waitFor();
  const paying = await page.screenshot();
  await page.locator('#pay').click();
  await sees('Paid');
  const paid = await page.screenshot();
  await page.locator('#refund').click();
  await sees('Refunded');

  await order('porcelain mug');
  await inWindow('account');
  await sees('Waiting for your transfer');
  const own = page.url();
  await page.locator('#bank').click();
  await page.locator('#deposit').click();
  await page.locator('#status', { hasText: 'paid' }).waitFor();
  // A bank does not redirect the buyer: the shop learns of the deposit from the webhook only.
  await page.goto(own);
  for (let looks = 0; looks < 100 && (await page.locator('#again').count()) > 0; looks++) {
    await page.locator('#again').click();
  }
  await sees('Paid');

  if (complaints.length > 0) {
    throw new Error('the browser complains: ' + complaints.join('; '));
  }
  for (const unknown of ['/orders/none', '/none']) {
    await page.goto(shop + unknown);
    await page.getByRole('heading', { name: '없는 주문입니다' }).waitFor();
  }

  // The pages beside each other, for the README; away from the shop, which allows no pictures.
  await page.goto('about:blank');
  await page.setViewportSize({ width: 1800, height: 570 });
  await page.setContent(
    '<body style="margin: 0; display: flex">' +
      [ordering, paying, paid]
        .map(shot => `<img alt="" src="data:image/png;base64,${shot.toString('base64')}">`)
        .join(''));
  await page.screenshot({ path: picture });
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
    const page = await browser.newPage({ viewport: { width: 600, height: 570 } });
    page.setDefaultTimeout(20_000);
    await visit(page);
  } finally {
    await browser.close();
  }
}

main().catch(failure => {
  console.error(failure);
  process.exit(1);
});
