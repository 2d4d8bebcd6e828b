import { addresses } from '@/addresses';
import { calledName } from '@/features/accounts/preferences/model';
import { Breadcrumbs } from '@/ui/breadcrumbs';
import { Page } from '@/ui/page';
import type { PersonInFull } from '../../person/model';
import type { Likely } from '../likely-same';
import type { Preview } from '../model';
import { FindTwin } from './find-twin';
import { MergePreview } from './merge-preview';

type Props = { person: PersonInFull; preview: Preview | null; search: string; likely: readonly Likely[] };

/** Somebody who may be here twice: who the other one could be, or the two side by side. */
export function MergePage({ person: { id, name, preferences }, preview, search, likely }: Props) {
  const called = calledName({ name, knownAs: preferences.knownAs });
  return (
    <Page
      title={preview ? `Merge two records of ${called}` : `Is ${called} here twice?`}
      breadcrumbs={
        <Breadcrumbs
          items={[
            { label: 'People', href: addresses.everybody() },
            { label: called, href: addresses.whole(id).home() },
          ]}
        />
      }
    >
      {preview ? <MergePreview preview={preview} /> : <FindTwin {...{ search, likely }} person={id} />}
    </Page>
  );
}
