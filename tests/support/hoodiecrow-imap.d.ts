declare module 'hoodiecrow-imap' {
  type Options = { storage: Record<string, { messages: { raw: string }[] }>; plugins?: string[] };
  type Server = {
    listen: (port: number, host: string, listening: () => void) => void;
    close: (closed: () => void) => void;
    appendMessage: (folder: string, flags: string[], date: Date | false, raw: string) => void;
    folderCache: Record<string, { messages: { flags: string[] }[] }>;
    server: { address: () => { port: number } };
  };
  export default function hoodiecrow(options: Options): Server;
}
