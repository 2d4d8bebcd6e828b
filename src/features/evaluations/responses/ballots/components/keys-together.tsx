import { Notice } from '@/ui/notice';

/** For whoever runs forms or the server: what two keys on one disk are worth. */
export function KeysTogether() {
  return (
    <Notice title="Both keys of the ballot boxes lie on one disk">
      That will do for trying things out. A single copy of that disk has both keys, so whoever runs the server
      should keep them on two disks before people answer.
    </Notice>
  );
}
