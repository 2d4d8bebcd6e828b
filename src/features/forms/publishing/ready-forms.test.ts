import { describe, expect, it } from 'vitest';
import { plainText } from '../drawing/model';
import { faultsIn } from '../editing/questions';
import { questionsOf } from '../model';
import { readyForms } from '../ready-forms';
import { formDocument } from '../schema';

describe('the ready forms', () => {
  it.each(readyForms.map((form) => [form.formKey, form.document] as const))(
    '%s can be published as it is, in plain words',
    (_key, document) => {
      expect(formDocument.parse(document)).toEqual(document);
      expect(faultsIn(document)).toEqual([]);
      const keys = questionsOf(document).map((question) => question.key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const question of questionsOf(document)) expect(plainText(document)).toContain(question.label);
    },
  );
});
