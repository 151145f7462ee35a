/** What comes from the inspector protocol of WebKit, as far as it is read here. */
interface Message {
  id?: number;
  method?: string;
  params?: {
    message?: string;
    newTargetId?: string;
    targetInfo?: { targetId: string; type: string; isProvisional?: boolean };
  };
  result?: { result?: { value?: unknown }; wasThrown?: boolean };
}

/** Gives a function that evaluates expressions in the page; undefined where the page cannot answer just now. */
export async function connectInspector(
  url: string,
): Promise<<Found>(expression: string) => Promise<Found | undefined>> {
  const socket = new WebSocket(url);
  const waiting = new Map<number, (answer: Message) => void>();
  let count = 0;
  let target: string | undefined;

  // Pages are targets; one that is loaded in another process takes the place of the one before.
  function hear({ method, params = {} }: Message) {
    const { targetInfo, newTargetId, message } = params;
    if (method === 'Target.targetCreated' && targetInfo?.type === 'page' && !targetInfo.isProvisional)
      target = targetInfo.targetId;
    if (method === 'Target.didCommitProvisionalTarget') target = newTargetId;
    if (method !== 'Target.dispatchMessageFromTarget' || !message) return;
    const answer = JSON.parse(message) as Message;
    waiting.get(answer.id ?? 0)?.(answer);
  }
  socket.addEventListener('message', ({ data }) => hear(JSON.parse(String(data)) as Message));
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', reject);
  });

  return async <Found>(expression: string) => {
    if (!target) return undefined;
    const id = ++count;
    const params = { expression, returnByValue: true, emulateUserGesture: true };
    const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
    const answer = new Promise<Message | undefined>((resolve) => {
      waiting.set(id, resolve);
      // A page that is left meanwhile does not answer any more.
      setTimeout(resolve, 1000);
    });
    const sent = { id, method: 'Target.sendMessageToTarget', params: { targetId: target, message } };
    socket.send(JSON.stringify(sent));
    const { result } = (await answer) ?? {};
    waiting.delete(id);
    return result?.wasThrown ? undefined : (result?.result?.value as Found | undefined);
  };
}
