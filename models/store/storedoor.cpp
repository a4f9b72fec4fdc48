#include "models/store/storedoor.h"

#include "models/store/store.h"

void StoreDoor::settle(QObject *receiver)
{
    post<void>(
        receiver,
        [](Store &store) -> Result<void> {
            store.settle();
            return {};
        },
        [](const Result<void> &) {});
}
