"""The facts of the certification: modules, cut scores, credentials, fees, owner, registration."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Module:
    """One assessment: how many questions, how long in minutes, and the passing score in whole percent (1 to 100)."""

    id: str
    title: str
    short: str
    questions: int
    minutes: int
    passing_percent: int
    courses: tuple[str, ...]
    optional: bool = False

    def __post_init__(self) -> None:
        if self.questions < 1 or self.minutes < 1:
            raise ValueError(f"module {self.id} needs at least one question and one minute")
        if not 1 <= self.passing_percent <= 100:
            raise ValueError(f"module {self.id} has passing_percent {self.passing_percent}; 1 to 100 is allowed")

    @property
    def needed(self) -> int:
        """The cut score as a whole count: ceil(percent x questions / 100), in integers."""
        return -(-self.passing_percent * self.questions // 100)


@dataclass(frozen=True, slots=True)
class Credential:
    """A certificate and the ids of the modules that must all be passed for it."""

    id: str
    title: str
    needs: tuple[str, ...]
    national: bool

    def __post_init__(self) -> None:
        if not self.needs:
            raise ValueError(f"credential {self.id} needs no module; name at least one")


@dataclass(frozen=True, slots=True)
class Fees:
    """What the certification costs, in cents of `currency`."""

    currency: str
    registration_cents: int
    assessment_cents: int
    supplement_cents: int
    note: str


@dataclass(frozen=True, slots=True)
class Owner:
    """Who owns the certification and where to ask."""

    name: str
    address: str
    phone: str
    email: str
    website: str


@dataclass(frozen=True, slots=True)
class RegistrationStep:
    """One step on the way to the real assessment."""

    step: str


@dataclass(frozen=True, slots=True)
class UnconfirmedRule:
    """A rule known from older public pages only, to be shown as "check with MSSC"."""

    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact in the file was taken from."""

    title: str
    by: str
    where: str


@dataclass(frozen=True, slots=True)
class Certification:
    """Everything that the program states about the certification, checked to be consistent in itself."""

    name: str
    abbreviation: str
    program_of_study: str
    accreditation: str
    disclaimer: str
    checked: str
    modules: tuple[Module, ...]
    credentials: tuple[Credential, ...]
    fees: Fees
    owner: Owner
    registration: tuple[RegistrationStep, ...]
    unconfirmed: tuple[UnconfirmedRule, ...]
    sources: tuple[Source, ...]

    def __post_init__(self) -> None:
        module_ids = [module.id for module in self.modules]
        if len(set(module_ids)) != len(module_ids):
            raise ValueError("a module id stands twice")
        credential_ids = [credential.id for credential in self.credentials]
        if len(set(credential_ids)) != len(credential_ids):
            raise ValueError("a credential id stands twice")
        for credential in self.credentials:
            for module_id in credential.needs:
                if module_id not in module_ids:
                    raise ValueError(f"credential {credential.id} needs module {module_id}, which is not listed")

    def module(self, module_id: str) -> Module:
        """The module with this id; raises KeyError where there is none."""
        for module in self.modules:
            if module.id == module_id:
                return module
        raise KeyError(module_id)
