import { execFileSync } from 'node:child_process';
import { expect, type Page, test } from '@playwright/test';
import { z } from 'zod';
import { expectAccessible, expectNoSidewaysScrolling } from '../support/browser';

const printed = z.object({ links: z.array(z.string()) });

/** The link of somebody with an open form of two parts, in English and in Welsh, or wholly in every language. */
function linkTo(promise: string, words: 'welsh' | 'every-language' = 'welsh'): string {
  const said = execFileSync(
    process.execPath,
    ['--import', 'tsx', 'tests/support/print-links.ts', '1', promise, words],
    { encoding: 'utf8' },
  );
  return printed.parse(JSON.parse(said)).links[0] ?? '';
}

for (const promise of ['unlinkable', 'linked']) {
  for (const javaScriptEnabled of [true, false]) {
    test(`another language loses nothing that was typed into a ${promise} form, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
      browser,
    }) => {
      const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const heading = page.getByRole('heading', { level: 1 });
      const marked = (question: string) =>
        page.getByRole('group', { name: question }).getByRole('radio', { name: /^3/ });
      await page.goto(`/a/${linkTo(promise)}`);
      await marked('Table coaches').check({ force: true });

      await test.step('on the first part', async () => {
        await page.getByRole('button', { name: 'Cymraeg' }).click();
        await expect(heading).toHaveText('Pa mor ddefnyddiol oedd y rhain?');
        await expect(marked('Hyfforddwyr y byrddau')).toBeChecked();
        if (javaScriptEnabled) await expectAccessible(page);
        await expectNoSidewaysScrolling(page);
      });

      await test.step('on the second, which stays where one is', async () => {
        await marked('Hyfforddwyr y byrddau').press('Enter');
        // With a script, Enter on a mark goes to what is next; without, it sends the part, in the language that is read.
        if (javaScriptEnabled) await page.getByRole('button', { name: 'Ymlaen' }).click();
        await expect(heading).toHaveText('Edrych yn ôl');
        await page.getByLabel('Beth oedd fwyaf defnyddiol i chi?').fill('Y bobl');
        await page.getByRole('button', { name: 'English' }).click();
        await expect(heading).toHaveText('Looking back');
        await expect(page.getByLabel('What was most useful to you?')).toHaveValue('Y bobl');
      });

      await test.step('nor on the way back, and it is sent', async () => {
        await page.getByRole('button', { name: 'Cymraeg' }).click();
        await page.getByRole('button', { name: 'Yn ôl' }).click();
        await expect(marked('Hyfforddwyr y byrddau')).toBeChecked();
        await page.getByRole('button', { name: 'Ymlaen' }).click();
        await expect(page.getByLabel('Beth oedd fwyaf defnyddiol i chi?')).toHaveValue('Y bobl');
        await page.getByRole('button', { name: 'Ymlaen' }).click();
        await expect(heading).toHaveText('Gwirio eich atebion');
        await expect(page.getByRole('term').filter({ hasText: 'Hyfforddwyr y byrddau' })).toBeVisible();
        await page.getByRole('button', { name: 'English' }).click();
        await expect(page.getByRole('term').filter({ hasText: 'Table coaches' })).toBeVisible();
        await expect(heading).toHaveText('Check your answers');
        await page.getByRole('button', { name: 'Cymraeg' }).click();
        await page.getByRole('button', { name: 'Anfon fy atebion' }).click();
        await expect(heading).toHaveText('Diolch. Mae eich atebion wedi cyrraedd.');
      });
      await context.close();
    });
  }
}

test('what a translation lacks is marked as English', async ({ page }) => {
  await page.goto(`/a/${linkTo('linked')}?language=cy`);
  await expect(page.locator('legend', { hasText: 'Small groups' }).locator('[lang=en-GB]')).toBeVisible();
});

/** The language that a page says it is in, and which way it runs. */
const spoken = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).direction]);

test('a phone that speaks Welsh finds the whole form in Welsh, to its thanks and whenever the link is opened again', async ({
  browser,
}) => {
  const context = await browser.newContext({ locale: 'cy-GB', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const link = `/a/${linkTo('linked', 'every-language')}`;
  await page.goto(link);
  expect(await spoken(page)).toEqual(['cy', 'ltr']);
  await expect(page.getByText('Nid yw eich enw yn cael ei ddangos gyda’r atebion hyn.')).toBeVisible();
  await page.getByRole('radio', { name: /^3/ }).first().check({ force: true });
  await expect(page.getByText(/^Cadwyd am \d\d:\d\d\. Heb ei anfon eto\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Ymlaen' }).click();
  await page.getByRole('button', { name: 'Ymlaen' }).click();
  await expect(page).toHaveTitle('Gwirio eich atebion – Roundtable');
  await page.getByRole('button', { name: 'Anfon fy atebion' }).click();
  await expect(page).toHaveTitle('Diolch. Mae eich atebion wedi cyrraedd. – Roundtable');
  expect(await spoken(page)).toEqual(['cy', 'ltr']);
  await context.close();

  // Another device, which speaks English: the link knows in which language it was answered.
  const english = await browser.newContext({ locale: 'en-GB' });
  const again = await english.newPage();
  await again.goto(link);
  await expect(again).toHaveTitle('Mae eich atebion wedi cyrraedd – Roundtable');
  await english.close();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a whole form in Arabic, from right to left, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    await page.goto(`/a/${linkTo('unlinkable', 'every-language')}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
    await page.getByRole('button', { name: 'العربية' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
    if (javaScriptEnabled) await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await page.getByRole('radio').first().check({ force: true });
    await page.getByRole('button', { name: 'متابعة' }).click();
    await page.getByRole('button', { name: 'متابعة' }).click();
    await expect(page).toHaveTitle(/راجع إجاباتك/);
    await expect(page.getByText('1 من 5')).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);
    await page.getByRole('button', { name: 'إرسال إجاباتي' }).click();
    await expect(page).toHaveTitle(/شكرًا لك. وصلت إجاباتك\./);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await page.getByRole('link', { name: 'كيف يعمل هذا، وما لا نستطيع أن نعد به' }).click();
    await expect(page).toHaveTitle(/كيف تُحفظ الإجابات/);
    if (javaScriptEnabled) await expectAccessible(page);

    // What is wrong is said in the language of the page, too, and stays in it.
    await page.goto('/t?language=ar');
    await page.getByRole('button', { name: 'متابعة' }).click();
    await expect(page).toHaveTitle(/^خطأ: /);
    await expect(page.getByRole('alert')).toContainText('اكتب الرمز الموجود على بطاقة طاولتك');
    await page.getByLabel('الرمز الموجود على بطاقتك').fill('2222 2222');
    await page.getByRole('button', { name: 'متابعة' }).click();
    await expect(page.getByRole('alert')).toContainText('لا توجد طاولة بهذا الرمز.');
    await context.close();
  });
}
