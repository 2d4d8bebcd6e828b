import { QrCode } from '@/ui/qr-code';

/** Where people apply, to be printed: the address, and a picture of it for cameras. */
export function PublicAddress({ address, name }: { address: string; name: string }) {
  return (
    <section aria-labelledby="public" className="keep mb-8">
      <h2 id="public">Where people apply</h2>
      <p className="mt-2">
        <a href={address} className="font-semibold break-all">
          {address}
        </a>
      </p>
      <div className="mt-4 w-fit text-center">
        <QrCode text={address} label={`The address where people apply for ${name}, for a phone’s camera`} />
        <p className="mt-1 text-small text-soft">Print this page to put it on a notice board.</p>
      </div>
    </section>
  );
}
